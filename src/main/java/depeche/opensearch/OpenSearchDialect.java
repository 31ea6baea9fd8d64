package depeche.opensearch;

import depeche.index.Freshness;
import depeche.index.Instants;
import depeche.matching.Dialect;
import depeche.query.DateRange;
import depeche.query.Facet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Queries as the maps that OpenSearch's JSON is written from. */
final class OpenSearchDialect implements Dialect<Map<String, Object>> {
  static final OpenSearchDialect OPENSEARCH = new OpenSearchDialect();

  /** How many words a prefix at the end of several can stand for. */
  private static final int MOST_EXPANSIONS = 10_000;

  /** The embedded engine scores the closeness of such words, which stand side by side: below 1. */
  private static final float PHRASE_PREFIX_SCORE = 0.5f;

  private OpenSearchDialect() {}

  @Override
  public Map<String, Object> nothing() {
    return Queries.NOTHING;
  }

  @Override
  public Map<String, Object> everything() {
    return Queries.unscored(Queries.term(Fields.KIND, Kind.ARTICLE.name()));
  }

  @Override
  public Map<String, Object> having(Facet facet, String value) {
    return Queries.unscored(Queries.term(Fields.facet(facet), value));
  }

  @Override
  public Map<String, Object> indirectly(Facet facet, String term) {
    return Queries.unscored(Queries.term(Fields.indirect(Fields.facet(facet)), term));
  }

  @Override
  public Map<String, Object> published(DateRange period) {
    return Queries.unscored(
        Queries.range(
            Fields.PUBLISHED,
            period.from() == null ? Long.MIN_VALUE : Instants.firstMilliOf(period.from()),
            period.to() == null ? Long.MAX_VALUE : Instants.lastMilliOf(period.to())));
  }

  @Override
  public Map<String, Object> term(String field, String term) {
    return Queries.term(field, Terms.spelled(term));
  }

  @Override
  public Map<String, Object> phrase(String field, List<String> terms, int slop) {
    return analysed("match_phrase", field, terms, Map.of("slop", slop));
  }

  @Override
  public Map<String, Object> near(String field, List<String> terms, int gaps) {
    Map<String, Object> match =
        Map.of(
            "query",
            Terms.joined(terms),
            "analyzer",
            Queries.ANALYZER,
            "max_gaps",
            gaps,
            "ordered",
            false);
    return Map.of("intervals", Map.of(field, Map.of("match", match)));
  }

  @Override
  public Map<String, Object> prefix(String field, String beginning) {
    return Queries.prefix(field, Terms.spelled(beginning));
  }

  @Override
  public Map<String, Object> phrasePrefix(String field, List<String> terms) {
    return constant(
        analysed("match_phrase_prefix", field, terms, Map.of("max_expansions", MOST_EXPANSIONS)),
        PHRASE_PREFIX_SCORE);
  }

  /** The decay of the cluster's own function, which halves at its scale. */
  @Override
  public Map<String, Object> fresh(Freshness freshness, float weight) {
    Map<String, Object> decay =
        Map.of(
            "origin", Instants.millis(freshness.now()),
            "scale", freshness.halfLife().toMillis(),
            "decay", 0.5);
    Map<String, Object> fresh = Map.of("exp", Map.of(Fields.PUBLISHED, decay), "weight", weight);
    return Map.of(
        "function_score",
        Map.of(
            "query",
            Map.of("exists", Map.of("field", Fields.PUBLISHED)),
            "functions",
            List.of(fresh),
            "boost_mode",
            "replace"));
  }

  @Override
  public Map<String, Object> boosted(Map<String, Object> query, float weight) {
    return Queries.boosted(query, weight);
  }

  @Override
  public Map<String, Object> constant(Map<String, Object> query, float score) {
    return Queries.constant(query, score);
  }

  @Override
  public Map<String, Object> best(List<Map<String, Object>> choices) {
    return Map.of("dis_max", Map.of("queries", choices, "tie_breaker", 0));
  }

  @Override
  public Map<String, Object> atLeast(int least, Collection<Map<String, Object>> choices) {
    return Map.of("bool", Map.of("should", List.copyOf(choices), "minimum_should_match", least));
  }

  @Override
  public Map<String, Object> all(
      List<Map<String, Object>> required, List<Map<String, Object>> refused) {
    return Queries.bool(required, List.of(), List.of(), refused);
  }

  @Override
  public Map<String, Object> raised(Map<String, Object> query, List<Map<String, Object>> extras) {
    return Queries.bool(List.of(query), extras, List.of(), List.of());
  }

  @Override
  public Map<String, Object> narrowed(
      Map<String, Object> query, List<Map<String, Object>> conditions) {
    return Queries.bool(List.of(query), List.of(), conditions, List.of());
  }

  private static Map<String, Object> analysed(
      String kind, String field, List<String> terms, Map<String, Object> options) {
    Map<String, Object> asked = new HashMap<>(options);
    asked.put("query", Terms.joined(terms));
    asked.put("analyzer", Queries.ANALYZER);
    return Map.of(kind, Map.of(field, asked));
  }
}
