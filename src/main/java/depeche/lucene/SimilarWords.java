package depeche.lucene;

import depeche.index.Likeness;
import depeche.index.WordCount;
import depeche.matching.IndexedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * The words of one state of the index that are spelt alike, found where a Levenshtein automaton
 * meets the dictionary of the exact level (Schulz and Mihov, 2002).
 */
final class SimilarWords {
  private record Found(String exact, int articles) {}

  private static final String EXACT = IndexedText.TEXT.exact();
  private static final String SURFACE = IndexedText.TEXT.surface();
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

  Map<String, Long> holding(Set<String> words) throws IOException {
    Map<String, Long> articles = new HashMap<>();
    for (String word : words) {
      articles.put(word, (long) reader.docFreq(new Term(EXACT, word)));
    }
    return articles;
  }

  /** The most frequent at each number of edits, all out of one pass over the dictionary. */
  private static List<Found> mostFrequent(Terms exact, String word, int edits, int most)
      throws IOException {
    List<PriorityQueue<Found>> best =
        IntStream.rangeClosed(0, edits).mapToObj(_ -> new PriorityQueue<>(RAREST_FIRST)).toList();
    TermsEnum each = new FuzzyTermsEnum(exact, new Term(EXACT, word), edits, 0, true);
    BoostAttribute likeness = each.attributes().addAttribute(BoostAttribute.class);
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      String found = term.utf8ToString();
      PriorityQueue<Found> equallyFar = best.get(Likeness.edits(word, found, likeness.getBoost()));
      int articles = each.docFreq();
      if (equallyFar.size() < most || articles >= equallyFar.peek().articles()) {
        equallyFar.add(new Found(found, articles));
        if (equallyFar.size() > most) {
          equallyFar.remove();
        }
      }
    }
    return best.stream().flatMap(PriorityQueue::stream).toList();
  }

  private static void addAccented(List<WordCount> to, Terms surface, String exact)
      throws IOException {
    TermsEnum each = new CompiledAutomaton(Accents.around(exact)).getTermsEnum(surface);
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      to.add(new WordCount(term.utf8ToString(), each.docFreq()));
    }
  }
}
