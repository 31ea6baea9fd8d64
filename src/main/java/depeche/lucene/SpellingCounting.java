package depeche.lucene;

import depeche.index.Spellings;
import depeche.query.Facet;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Counts how entities are spelt. The spellings of one are a stretch of each segment's sorted terms,
 * so that no numbering across segments is needed.
 */
final class SpellingCounting {
  private SpellingCounting() {}

  /** By spelling of {@code id}, how many of {@code matches}, one set for each segment, have it. */
  static Map<String, Long> count(
      IndexReader reader, List<FixedBitSet> matches, Facet facet, String id) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Fields.spelling(facet));
      long first = firstFrom(values, Spellings.start(id));
      int[] inLeaf = new int[Math.toIntExact(firstFrom(values, Spellings.end(id)) - first)];
      if (inLeaf.length > 0) {
        addTo(inLeaf, first, values, matches.get(leaf.ord));
      }
      for (int i = 0; i < inLeaf.length; i++) {
        if (inLeaf[i] > 0) {
          String term = values.lookupOrd(first + i).utf8ToString();
          counts.merge(Spellings.text(term), (long) inLeaf[i], Long::sum);
        }
      }
    }
    return counts;
  }

  /** The ids of the entities that an article of the index spells so. */
  static Set<String> ids(IndexReader reader, Facet facet, Predicate<String> spelling)
      throws IOException {
    Set<String> ids = new HashSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      TermsEnum each = DocValues.getSortedSet(leaf.reader(), Fields.spelling(facet)).termsEnum();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        String noted = term.utf8ToString();
        if (spelling.test(Spellings.text(noted))) {
          ids.add(Spellings.id(noted));
        }
      }
    }
    return ids;
  }

  private static void addTo(int[] counts, long first, SortedSetDocValues values, FixedBitSet docs)
      throws IOException {
    DocIdSetIterator each = new BitSetIterator(docs, 0);
    for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
      if (values.advanceExact(doc)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          long place = values.nextOrd() - first;
          if (place >= 0 && place < counts.length) {
            counts[(int) place]++;
          }
        }
      }
    }
  }

  private static long firstFrom(SortedSetDocValues values, String term) throws IOException {
    long found = values.lookupTerm(new BytesRef(term));
    return found >= 0 ? found : -found - 1;
  }
}
