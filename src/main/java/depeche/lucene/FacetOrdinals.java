package depeche.lucene;

import depeche.query.Facet;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * The values of one facet in one state of the index, numbered across its segments in the order of
 * their bytes. Immutable; counting asks the segments for fresh iterators.
 */
final class FacetOrdinals {
  private final String field;
  private final List<LeafReaderContext> leaves;
  private final OrdinalMap map;

  FacetOrdinals(IndexReader reader, Facet facet) throws IOException {
    this.field = Fields.facet(facet);
    this.leaves = reader.leaves();
    SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
    for (LeafReaderContext leaf : leaves) {
      values[leaf.ord] = values(leaf);
    }
    this.map = OrdinalMap.build(null, values, PackedInts.DEFAULT);
  }

  /** How many of {@code matches}, one set for each segment, have each value. */
  int[] count(List<FixedBitSet> matches) throws IOException {
    int[] counts = new int[Math.toIntExact(map.getValueCount())];
    for (LeafReaderContext leaf : leaves) {
      SortedSetDocValues values = values(leaf);
      LongValues global = map.getGlobalOrds(leaf.ord);
      FixedBitSet set = matches.get(leaf.ord);
      DocIdSetIterator each = new BitSetIterator(set, 0);
      for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        if (values.advanceExact(doc)) {
          for (int i = values.docValueCount(); i > 0; i--) {
            counts[(int) global.get(values.nextOrd())]++;
          }
        }
      }
    }
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

  private SortedSetDocValues values(LeafReaderContext leaf) throws IOException {
    return DocValues.getSortedSet(leaf.reader(), field);
  }
}
