package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.index.ArticleHits.FacetCount;
import depeche.query.Facet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What articles call a facet's values: the label that most of them give one, the first by spelling
 * among equals. Counted over the whole index and remembered for a minute.
 */
final class FacetLabels {
  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MOST_REMEMBERED = 50_000;

  private record Value(Facet facet, String id) {}

  private record Label(String text, Instant until) {}

  private final Cluster cluster;
  private final String index;
  private final Map<Value, Label> known = new ConcurrentHashMap<>();

  FacetLabels(Cluster cluster, String index) {
    this.cluster = cluster;
    this.index = index;
  }

  /** The same counts with their labels; a value without a label keeps its id. */
  Map<Facet, List<FacetCount>> label(Map<Facet, List<FacetCount>> counts) {
    Instant now = Instant.now();
    List<Value> unknown = new ArrayList<>();
    counts.forEach((facet, values) -> {
      if (facet.entityKind().isPresent()) {
        for (FacetCount count : values) {
          Value value = new Value(facet, count.id());
          Label label = known.get(value);
          if (label == null || label.until.isBefore(now)) {
            unknown.add(value);
          }
        }
      }
    });
    learn(unknown, now.plus(REMEMBERED));
    Map<Facet, List<FacetCount>> labelled = new EnumMap<>(Facet.class);
    counts.forEach((facet, values) ->
        labelled.put(facet, values.stream().map(value -> labelled(facet, value)).toList()));
    return labelled;
  }

  private FacetCount labelled(Facet facet, FacetCount count) {
    Label label = known.get(new Value(facet, count.id()));
    return label == null
        ? count
        : new FacetCount(count.id(), label.text, count.count(), count.selected());
  }

  private void learn(List<Value> values, Instant until) {
    if (values.isEmpty()) {
      return;
    }
    if (known.size() + values.size() > MOST_REMEMBERED) {
      known.clear();
    }
    Map<String, Object> counts = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      counts.put(Integer.toString(i), mostUsed(values.get(i)));
    }
    JsonNode answer =
        cluster.once(
            "POST",
            "/" + index + "/_search",
            Map.of("allow_partial_search_results", "false"),
            Map.of("size", 0, "track_total_hits", false, "aggs", counts));
    for (int i = 0; i < values.size(); i++) {
      String id = values.get(i).id;
      JsonNode labels = answer.path("aggregations").path(Integer.toString(i)).path("labels");
      String term = labels.path("buckets").path(0).path("key").asText(Documents.labelTerm(id, id));
      known.put(values.get(i), new Label(term.substring(id.length() + 1), until));
    }
  }

  private static Map<String, Object> mostUsed(Value value) {
    Map<String, Object> labels =
        Map.of(
            "field",
            Fields.label(value.facet),
            "include",
            escaped(Documents.labelTerm(value.id, "")) + ".*",
            "size",
            1,
            "shard_size",
            100);
    return Map.of(
        "filter", Queries.term(Fields.facet(value.facet), value.id),
        "aggs", Map.of("labels", Map.of("terms", labels)));
  }

  /** The expression, in Lucene's syntax, that only this text matches. */
  private static String escaped(String text) {
    StringBuilder expression = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (c != 0 && !Character.isLetterOrDigit(c)) {
            expression.append('\\');
          }
          expression.appendCodePoint(c);
        });
    return expression.toString();
  }
}
