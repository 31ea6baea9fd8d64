package depeche.lucene;

import depeche.index.Nearness;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** What nearness in time multiplies the score of an article by; nothing for one without a date. */
final class NearnessValues extends DoubleValuesSource {
  private final Nearness nearness;

  NearnessValues(Nearness nearness) {
    this.nearness = nearness;
  }

  @Override
  public DoubleValues getValues(LeafReaderContext leaf, @Nullable DoubleValues scores)
      throws IOException {
    NumericDocValues published = DocValues.getNumeric(leaf.reader(), Fields.PUBLISHED);
    return new DoubleValues() {
      @Override
      public double doubleValue() throws IOException {
        return nearness.factor(published.longValue());
      }

      @Override
      public boolean advanceExact(int doc) throws IOException {
        return published.advanceExact(doc);
      }
    };
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return DocValues.isCacheable(leaf, Fields.PUBLISHED);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NearnessValues values && values.nearness.equals(nearness);
  }

  @Override
  public int hashCode() {
    return nearness.hashCode();
  }

  @Override
  public String toString() {
    return nearness.toString();
  }
}
