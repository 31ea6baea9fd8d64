package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.index.AlikeQuery;
import depeche.index.ArticleHits.Hit;
import depeche.index.Instants;
import depeche.index.Nearness;
import depeche.index.Trait;
import depeche.index.TraitCounts;
import depeche.matching.IndexedText;
import depeche.query.Facet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for articles that share traits, as one request each. */
final class AlikeSearch {
  private final Cluster cluster;
  private final String index;

  AlikeSearch(Cluster cluster, String index) {
    this.cluster = cluster;
    this.index = index;
  }

  /** In how many articles each trait is found. */
  TraitCounts counts(Set<Trait> traits) {
    List<Trait> counted = List.copyOf(traits);
    Map<String, Object> aggregations = new LinkedHashMap<>();
    for (int i = 0; i < counted.size(); i++) {
      aggregations.put("t" + i, Map.of("filter", having(counted.get(i))));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", 0);
    body.put("track_total_hits", true);
    body.put("query", Queries.term(Fields.KIND, Kind.ARTICLE.name()));
    if (!aggregations.isEmpty()) {
      body.put("aggs", aggregations);
    }
    JsonNode answer = send("query_then_fetch", body);
    Map<Trait, Long> counts = new HashMap<>();
    for (int i = 0; i < counted.size(); i++) {
      JsonNode count = answer.path("aggregations").path("t" + i).path("doc_count");
      counts.put(counted.get(i), count.asLong());
    }
    return new TraitCounts(answer.path("hits").path("total").path("value").asLong(), counts);
  }

  List<Hit> answer(AlikeQuery likeness) {
    List<Map<String, Object>> shared = all(likeness.weights());
    AlikeQuery.Abroad abroad = likeness.abroad();
    if (abroad != null && !abroad.weights().isEmpty()) {
      Map<String, Object> own = Queries.term(Fields.facet(Facet.LANGUAGE), abroad.language().tag());
      shared.add(Queries.bool(List.of(), all(abroad.weights()), List.of(), List.of(own)));
    }
    Map<String, Object> self = Queries.term(Fields.ID, likeness.except().value());
    Map<String, Object> alike = Queries.bool(List.of(), shared, List.of(), List.of(self));
    if (likeness.nearness() != null) {
      alike = nearer(alike, likeness.nearness());
    }
    Map<String, Object> body =
        Map.of("size", likeness.size(), "query", alike, "_source", List.of(Fields.ARTICLE));
    List<Hit> hits = new ArrayList<>();
    for (JsonNode hit : send("dfs_query_then_fetch", body).path("hits").path("hits")) {
      hits.add(new Hit(Documents.article(hit.path("_source")), hit.path("_score").asDouble()));
    }
    return hits;
  }

  /** The Gaussian of {@link Nearness}: at its scale, a decay of 1/e. */
  private static Map<String, Object> nearer(Map<String, Object> query, Nearness nearness) {
    Map<String, Object> shape =
        Map.of(
            "origin", Instants.millis(nearness.moment()),
            "offset", Duration.ofDays(Nearness.FLAT_DAYS).toMillis(),
            "scale", Duration.ofDays(Nearness.FADE_DAYS).toMillis(),
            "decay", Math.exp(-1));
    Map<String, Object> dated = Map.of("exists", Map.of("field", Fields.PUBLISHED));
    Map<String, Object> near =
        Map.of(
            "filter", dated,
            "gauss", Map.of(Fields.PUBLISHED, shape),
            "weight", nearness.weight());
    return Map.of(
        "function_score",
        Map.of(
            "query",
            query,
            "functions",
            List.of(Map.of("weight", 1), near),
            "score_mode",
            "sum",
            "boost_mode",
            "multiply"));
  }

  private JsonNode send(String type, Map<String, Object> body) {
    Map<String, String> parameters =
        Map.of("search_type", type, "allow_partial_search_results", "false");
    return cluster.call("POST", "/" + index + "/_search", parameters, body);
  }

  private static List<Map<String, Object>> all(Map<Trait, Double> weights) {
    List<Map<String, Object>> all = new ArrayList<>();
    weights.forEach((trait, weight) -> all.add(query(trait, weight.floatValue())));
    return all;
  }

  /** A stem counts its BM25 score, all else the same in every article that has it. */
  private static Map<String, Object> query(Trait trait, float weight) {
    return switch (trait) {
      case Trait.Stem _ -> Queries.boosted(having(trait), weight);
      case Trait.Value _, Trait.Band _ -> Queries.constant(having(trait), weight);
    };
  }

  private static Map<String, Object> having(Trait trait) {
    return switch (trait) {
      case Trait.Stem(var language, String stem) ->
          Queries.term(IndexedText.TEXT.stem(language), Terms.spelled(stem));
      case Trait.Value(var facet, String id) -> Queries.term(Fields.facet(facet), id);
      case Trait.Band(String band) -> Queries.term(Fields.BAND, band);
    };
  }
}
