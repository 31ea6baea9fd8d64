package depeche.lucene;

import depeche.index.WordCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * The words of one state of the index that are spelt alike, found where a Levenshtein automaton
 * meets the dictionary of the exact level (Schulz and Mihov, 2002).
 */
final class SimilarWords {
  private record Found(String exact, int articles) {}

  private static final String EXACT = Fields.exact(Fields.TEXT);
  private static final String SURFACE = Fields.surface(Fields.TEXT);
  private static final Comparator<Found> RAREST_FIRST =
      Comparator.comparingInt(Found::articles)
          .thenComparing(Comparator.comparing(Found::exact).reversed());

  private final IndexReader reader;

  SimilarWords(IndexReader reader) {
    this.reader = reader;
  }

  List<WordCount> of(String word, int edits, int most) throws IOException {
    Terms exact = MultiTerms.getTerms(reader, EXACT);
    Terms surface = MultiTerms.getTerms(reader, SURFACE);
    if (exact == null || surface == null) {
      return List.of();
    }
    List<WordCount> similar = new ArrayList<>();
    for (Found found : mostFrequent(exact, word, edits, most)) {
      addAccented(similar, surface, found.exact());
    }
    similar.sort(
        Comparator.comparingLong(WordCount::articles).reversed().thenComparing(WordCount::word));
    return similar;
  }

  private static List<Found> mostFrequent(Terms exact, String word, int edits, int most)
      throws IOException {
    PriorityQueue<Found> best = new PriorityQueue<>(RAREST_FIRST);
    TermsEnum each = new FuzzyTermsEnum(exact, new Term(EXACT, word), edits, 0, true);
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      int articles = each.docFreq();
      if (best.size() < most || articles >= best.peek().articles()) {
        best.add(new Found(term.utf8ToString(), articles));
        if (best.size() > most) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(RAREST_FIRST.reversed()).toList();
  }

  private static void addAccented(List<WordCount> to, Terms surface, String exact)
      throws IOException {
    TermsEnum each = new CompiledAutomaton(Accents.around(exact)).getTermsEnum(surface);
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      to.add(new WordCount(term.utf8ToString(), each.docFreq()));
    }
  }
}
