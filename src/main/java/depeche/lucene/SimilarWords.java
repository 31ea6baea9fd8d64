package depeche.lucene;

import depeche.index.Likeness;
import depeche.index.WordCount;
import depeche.matching.IndexedText;
import depeche.matching.SurfaceTerms;
import depeche.text.Chains;
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
  private final Chains chains;

  SimilarWords(IndexReader reader, Chains chains) {
    this.reader = reader;
    this.chains = chains;
  }

  List<WordCount> of(String word, int edits, int most) throws IOException {
    Terms exact = MultiTerms.getTerms(reader, EXACT);
    if (exact == null) {
      return List.of();
    }
    Terms surface = MultiTerms.getTerms(reader, SURFACE);
    List<WordCount> similar = new ArrayList<>();
    for (Found found : mostFrequent(exact, word, edits, most)) {
      addUsual(similar, found);
      if (surface != null) {
        addUnusual(similar, surface, found.exact());
      }
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

  /** The usual spelling: all articles that have the word have it, but for those that say not. */
  private void addUsual(List<WordCount> to, Found found) throws IOException {
    String usual = chains.usual(found.exact());
    int without = reader.docFreq(new Term(SURFACE, SurfaceTerms.withoutUsual(usual)));
    if (found.articles() > without) {
      to.add(new WordCount(usual, found.articles() - without));
    }
  }

  private static void addUnusual(List<WordCount> to, Terms surface, String exact)
      throws IOException {
    TermsEnum each = new CompiledAutomaton(Accents.around(exact)).getTermsEnum(surface);
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      to.add(new WordCount(term.utf8ToString(), each.docFreq()));
    }
  }
}
