package depeche.lucene;

import depeche.index.ArticleHits.Histogram;
import depeche.index.DateBuckets;
import depeche.index.Instants;
import depeche.query.FacetChoice.Interval;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IntsRefBuilder;

/** Counts matches by their day, month or year of publication; undated ones are left out. */
final class DateCounting {
  private DateCounting() {}

  static Histogram count(IndexReader reader, List<FixedBitSet> matches, Interval asked)
      throws IOException {
    return DateBuckets.of(asked, days(reader, matches));
  }

  private static int[] days(IndexReader reader, List<FixedBitSet> matches) throws IOException {
    IntsRefBuilder days = new IntsRefBuilder();
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues published = DocValues.getNumeric(leaf.reader(), Fields.PUBLISHED);
      DocIdSetIterator each = new BitSetIterator(matches.get(leaf.ord), 0);
      for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        if (published.advanceExact(doc)) {
          days.append((int) Instants.epochDay(published.longValue()));
        }
      }
    }
    return days.toIntsRef().ints;
  }
}
