package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.index.ArticleHits.FacetCount;
import depeche.index.ArticleQuery;
import depeche.query.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts the values of facets, exactly. Each shard tells its most frequent values only, so a count
 * put together from several may lack some, and a value may be missing; OpenSearch says by how much
 * at most. As long as that could change what is shown, more is asked from each shard.
 */
final class FacetCounts {
  private static final int FIRST_FROM_EACH_SHARD = 1_000;
  private static final int FACTOR = 8;

  private static final Comparator<FacetCount> ORDER =
      Comparator.comparing((FacetCount count) -> !count.selected())
          .thenComparing(Comparator.comparingLong(FacetCount::count).reversed())
          .thenComparing(FacetCount::id);

  private static final Comparator<Map.Entry<String, Long>> MOST_FREQUENT =
      Map.Entry.<String, Long>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  private static final String TOP = "top";
  private static final String SELECTED = "selected";

  private final ArticleQuery request;
  private final Selections selections;
  private final int fromEachShard;

  FacetCounts(ArticleQuery request, Selections selections) {
    this(request, selections, FIRST_FROM_EACH_SHARD);
  }

  private FacetCounts(ArticleQuery request, Selections selections, int fromEachShard) {
    this.request = request;
    this.selections = selections;
    this.fromEachShard = fromEachShard;
  }

  FacetCounts withMoreFromEachShard() {
    return new FacetCounts(request, selections, Math.multiplyExact(fromEachShard, FACTOR));
  }

  Map<String, Object> aggregations() {
    Map<String, Object> aggregations = new LinkedHashMap<>();
    for (Facet facet : request.facets().facets()) {
      Map<String, Object> counts =
          ignores(facet) ? mentions(facet).aggregations(mostFromEachShard()) : frequent(facet);
      aggregations.put(facet.apiName(), Map.of("filter", selections.allBut(facet), "aggs", counts));
    }
    return aggregations;
  }

  /** The most frequent values, and those that are selected. */
  private Map<String, Object> frequent(Facet facet) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put(TOP, top(facet));
    Set<String> selected = selections.of(facet);
    if (!selected.isEmpty()) {
      counts.put(
          SELECTED,
          Map.of(
              "terms",
              Map.of(
                  "field", Fields.facet(facet),
                  "include", selected.stream().sorted().toList(),
                  "size", selected.size())));
    }
    return counts;
  }

  private boolean ignores(Facet facet) {
    return !selections.ignored(facet).isEmpty();
  }

  private MentionCounts mentions(Facet facet) {
    return new MentionCounts(facet, selections.ignored(facet));
  }

  private int mostFromEachShard() {
    return Math.max(fromEachShard, request.facets().size());
  }

  /** Says whether no shard can know of anything that would change what {@link #read} gives. */
  boolean isExact(JsonNode aggregations) {
    for (Facet facet : request.facets().facets()) {
      JsonNode counted = aggregations.path(facet.apiName());
      if (ignores(facet) && !MentionCounts.isExact(counted)) {
        return false;
      }
      JsonNode top = counted.path(TOP);
      JsonNode buckets = top.path("buckets");
      long missed = top.path("doc_count_error_upper_bound").asLong();
      if (missed > 0) {
        long last = buckets.path(buckets.size() - 1).path("doc_count").asLong();
        if (missed >= last || !areExact(buckets)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The selected values first, then the others, each by falling count; labels are the ids. */
  Map<Facet, List<FacetCount>> read(JsonNode aggregations) {
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : request.facets().facets()) {
      Set<String> selected = selections.of(facet);
      Map<String, Long> counts = new TreeMap<>();
      selected.forEach(value -> counts.put(value, 0L));
      JsonNode counted = aggregations.path(facet.apiName());
      if (ignores(facet)) {
        counts.putAll(mostFrequent(mentions(facet).read(counted), selected));
      }
      for (String part : List.of(TOP, SELECTED)) {
        for (JsonNode bucket : counted.path(part).path("buckets")) {
          counts.put(bucket.path("key").asText(), bucket.path("doc_count").asLong());
        }
      }
      List<FacetCount> shown = new ArrayList<>();
      counts.forEach((value, count) ->
          shown.add(new FacetCount(value, value, count, selected.contains(value))));
      shown.sort(ORDER);
      facets.put(facet, shown);
    }
    return facets;
  }

  /** As many of them as are shown, and those that are selected. */
  private Map<String, Long> mostFrequent(Map<String, Long> counts, Set<String> selected) {
    Map<String, Long> most = new HashMap<>();
    counts.entrySet().stream()
        .sorted(MOST_FREQUENT)
        .limit(request.facets().size())
        .forEach(value -> most.put(value.getKey(), value.getValue()));
    selected.forEach(value -> most.put(value, counts.getOrDefault(value, 0L)));
    return most;
  }

  private Map<String, Object> top(Facet facet) {
    return Map.of(
        "terms",
        Map.of(
            "field", Fields.facet(facet),
            "size", request.facets().size(),
            "shard_size", mostFromEachShard(),
            "show_term_doc_count_error", true));
  }

  private static boolean areExact(JsonNode buckets) {
    for (JsonNode bucket : buckets) {
      if (bucket.path("doc_count_error_upper_bound").asLong() > 0) {
        return false;
      }
    }
    return true;
  }
}
