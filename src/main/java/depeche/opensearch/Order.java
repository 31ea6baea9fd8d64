package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.index.Cursor;
import depeche.query.Sort;
import java.util.List;
import java.util.Map;

/** How hits are sorted, and how a cursor names a place in that order; the id settles all ties. */
enum Order {
  /** By the score, whether words made it or salience. */
  SCORE(Map.of("_score", "desc")) {
    @Override
    long rank(JsonNode sortValue) {
      return Float.floatToIntBits(sortValue.floatValue());
    }

    @Override
    Object sortValue(long rank) {
      return Float.intBitsToFloat((int) rank);
    }
  },
  NEWEST(byDate("desc")),
  OLDEST(byDate("asc"));

  private final Map<String, Object> first;

  Order(Map<String, Object> first) {
    this.first = first;
  }

  static Order of(Sort sort) {
    return switch (sort) {
      case RELEVANCE, SALIENCE -> SCORE;
      case NEWEST -> NEWEST;
      case OLDEST -> OLDEST;
    };
  }

  List<Map<String, Object>> sort() {
    return List.of(first, Map.of(Fields.ID, Map.of("order", "asc", "unmapped_type", "keyword")));
  }

  /** What a cursor keeps of a hit, beside its id. */
  long rank(JsonNode sortValue) {
    return sortValue.longValue();
  }

  /** The place just behind a cursor's hit, even if that hit is gone by now. */
  List<Object> after(Cursor cursor) {
    return List.of(sortValue(cursor.rank()), cursor.lastId());
  }

  Object sortValue(long rank) {
    return rank;
  }

  private static Map<String, Object> byDate(String order) {
    return Map.of(Fields.PUBLISHED, Map.of("order", order, "missing", "_last"));
  }
}
