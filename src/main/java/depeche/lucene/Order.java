package depeche.lucene;

import depeche.index.Cursor;
import java.io.IOException;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.util.BytesRef;

/** How hits are sorted, and how a cursor names a place in that order; the id settles all ties. */
enum Order {
  /** By the score, whether words made it or salience. */
  SCORE(SortField.FIELD_SCORE) {
    @Override
    long rank(FieldDoc hit) {
      return Float.floatToIntBits((Float) hit.fields[0]);
    }

    @Override
    void score(ScoreDoc[] page, IndexSearcher searcher, Query query) {
      for (ScoreDoc hit : page) {
        hit.score = (Float) ((FieldDoc) hit).fields[0];
      }
    }

    @Override
    Object sortValue(long rank) {
      return Float.intBitsToFloat((int) rank);
    }
  },
  NEWEST(byDate(true, Long.MIN_VALUE)),
  OLDEST(byDate(false, Long.MAX_VALUE));

  private final Sort sort;

  Order(SortField first) {
    this.sort = new Sort(first, new SortField(Fields.ID, SortField.Type.STRING));
  }

  static Order of(depeche.query.Sort sort) {
    return switch (sort) {
      case RELEVANCE, SALIENCE -> SCORE;
      case NEWEST -> NEWEST;
      case OLDEST -> OLDEST;
    };
  }

  Sort sort() {
    return sort;
  }

  /** What a cursor keeps of a hit, beside its id. */
  long rank(FieldDoc hit) {
    return (Long) hit.fields[0];
  }

  /** The place just behind a cursor's hit, even if that hit is gone by now. */
  FieldDoc after(Cursor cursor) {
    return new FieldDoc(
        Integer.MAX_VALUE,
        Float.NaN,
        new Object[] {sortValue(cursor.rank()), new BytesRef(cursor.lastId())});
  }

  /** Gives each hit its score: the one it was sorted by, or one made for it now. */
  void score(ScoreDoc[] page, IndexSearcher searcher, Query query) throws IOException {
    TopFieldCollector.populateScores(page, searcher, query);
  }

  Object sortValue(long rank) {
    return rank;
  }

  private static SortField byDate(boolean newestFirst, long undated) {
    SortField field = new SortField(Fields.PUBLISHED, SortField.Type.LONG, newestFirst);
    field.setMissingValue(undated);
    return field;
  }
}
