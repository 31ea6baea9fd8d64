package depeche.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * The values of one field in one state of the index, numbered across its segments in the order of
 * their bytes. What all articles have is counted beforehand: a search that finds most of them
 * counts those it does not find, and takes them off.
 */
final class FacetOrdinals {
  private final String field;
  private final List<LeafReaderContext> leaves;
  private final int documents;
  private final OrdinalMap map;
  private final int[] totals;

  FacetOrdinals(IndexReader reader, String field) throws IOException {
    this.field = field;
    this.leaves = reader.leaves();
    this.documents = reader.numDocs();
    SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
    for (LeafReaderContext leaf : leaves) {
      values[leaf.ord] = values(leaf);
    }
    this.map = OrdinalMap.build(null, values, PackedInts.DEFAULT);
    this.totals = new int[Math.toIntExact(map.getValueCount())];
    addTo(totals, leaves.stream().map(FacetOrdinals::live).toList(), 1);
  }

  /** How many of {@code matches}, one set for each segment, have each value. */
  int[] count(List<FixedBitSet> matches) throws IOException {
    long found = matches.stream().mapToLong(FixedBitSet::cardinality).sum();
    if (found <= documents / 2) {
      int[] counts = new int[totals.length];
      addTo(counts, matches, 1);
      return counts;
    }
    int[] counts = totals.clone();
    addTo(counts, leaves.stream().map(leaf -> others(leaf, matches)).toList(), -1);
    return counts;
  }

  /** The number of a value, or -1 where no article has it. */
  int ordinal(String value) throws IOException {
    BytesRef bytes = new BytesRef(value);
    for (LeafReaderContext leaf : leaves) {
      long ordinal = values(leaf).lookupTerm(bytes);
      if (ordinal >= 0) {
        return (int) map.getGlobalOrds(leaf.ord).get(ordinal);
      }
    }
    return -1;
  }

  /** The value of a number. */
  String value(int ordinal) throws IOException {
    LeafReaderContext leaf = leaves.get(map.getFirstSegmentNumber(ordinal));
    return values(leaf).lookupOrd(map.getFirstSegmentOrd(ordinal)).utf8ToString();
  }

  private void addTo(int[] counts, List<FixedBitSet> sets, int step) throws IOException {
    for (LeafReaderContext leaf : leaves) {
      SortedSetDocValues values = values(leaf);
      LongValues global = map.getGlobalOrds(leaf.ord);
      DocIdSetIterator each = new BitSetIterator(sets.get(leaf.ord), 0);
      for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        if (values.advanceExact(doc)) {
          for (int i = values.docValueCount(); i > 0; i--) {
            counts[(int) global.get(values.nextOrd())] += step;
          }
        }
      }
    }
  }

  private SortedSetDocValues values(LeafReaderContext leaf) throws IOException {
    return DocValues.getSortedSet(leaf.reader(), field);
  }

  private static FixedBitSet others(LeafReaderContext leaf, List<FixedBitSet> matches) {
    FixedBitSet others = live(leaf);
    others.andNot(matches.get(leaf.ord));
    return others;
  }

  private static FixedBitSet live(LeafReaderContext leaf) {
    FixedBitSet live = new FixedBitSet(leaf.reader().maxDoc());
    live.set(0, live.length());
    Bits notDeleted = leaf.reader().getLiveDocs();
    if (notDeleted != null) {
      notDeleted.applyMask(live, 0);
    }
    return live;
  }
}
