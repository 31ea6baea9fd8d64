package depeche.lucene;

import java.io.IOException;
import java.util.function.LongToDoubleFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** What is made of the date of each article; nothing for one without. */
final class PublishedValues extends DoubleValuesSource {
  private final Object identity;
  private final LongToDoubleFunction value;

  /**
   * @param identity equal for values that are made alike, and says how in explanations
   * @param value from milliseconds since 1970
   */
  PublishedValues(Object identity, LongToDoubleFunction value) {
    this.identity = identity;
    this.value = value;
  }

  @Override
  public DoubleValues getValues(LeafReaderContext leaf, @Nullable DoubleValues scores)
      throws IOException {
    NumericDocValues published = DocValues.getNumeric(leaf.reader(), Fields.PUBLISHED);
    return new DoubleValues() {
      @Override
      public double doubleValue() throws IOException {
        return value.applyAsDouble(published.longValue());
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
    return other instanceof PublishedValues values && values.identity.equals(identity);
  }

  @Override
  public int hashCode() {
    return identity.hashCode();
  }

  @Override
  public String toString() {
    return Fields.PUBLISHED + " " + identity;
  }
}
