package depeche.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** OpenSearch's query language, as the maps that its JSON is written from. */
final class Queries {
  static final Map<String, Object> EVERYTHING = Map.of("match_all", Map.of());
  static final Map<String, Object> NOTHING = Map.of("match_none", Map.of());

  /** Splits at white space and does nothing else. */
  static final String ANALYZER = "whitespace";

  private Queries() {}

  static Map<String, Object> term(String field, Object value) {
    return Map.of("term", Map.of(field, value));
  }

  static Map<String, Object> terms(String field, Collection<String> values) {
    return Map.of("terms", Map.of(field, values.stream().sorted().toList()));
  }

  /** Scores by a feature: its value over itself and one. */
  static Map<String, Object> feature(String field) {
    return Map.of("rank_feature", Map.of("field", field, "saturation", Map.of("pivot", 1)));
  }

  static Map<String, Object> prefix(String field, String start) {
    return Map.of("prefix", Map.of(field, Map.of("value", start)));
  }

  static Map<String, Object> range(String field, @Nullable Long from, @Nullable Long to) {
    Map<String, Object> bounds = new LinkedHashMap<>();
    if (from != null) {
      bounds.put("gte", from);
    }
    if (to != null) {
      bounds.put("lte", to);
    }
    return Map.of("range", Map.of(field, bounds));
  }

  /** Clauses of which none is added twice makes no difference; empty lists are left out. */
  static Map<String, Object> bool(
      List<Map<String, Object>> must,
      List<Map<String, Object>> should,
      List<Map<String, Object>> filter,
      List<Map<String, Object>> mustNot) {
    Map<String, Object> clauses = new LinkedHashMap<>();
    put(clauses, "must", must);
    put(clauses, "should", should);
    put(clauses, "filter", filter);
    put(clauses, "must_not", mustNot);
    return Map.of("bool", clauses);
  }

  /** A query whose score counts so many times. */
  static Map<String, Object> boosted(Map<String, Object> query, float weight) {
    return Map.of("bool", Map.of("must", List.of(query), "boost", weight));
  }

  /** The same documents, each with this score. */
  static Map<String, Object> constant(Map<String, Object> query, float score) {
    return Map.of("constant_score", Map.of("filter", query, "boost", score));
  }

  static Map<String, Object> unscored(Map<String, Object> query) {
    return constant(query, 0);
  }

  /** What all of the filters admit. */
  static Map<String, Object> all(List<Map<String, Object>> filters) {
    return filters.isEmpty()
        ? EVERYTHING
        : bool(List.of(), List.of(), new ArrayList<>(filters), List.of());
  }

  private static void put(
      Map<String, Object> clauses, String name, List<Map<String, Object>> queries) {
    if (!queries.isEmpty()) {
      clauses.put(name, queries);
    }
  }
}
