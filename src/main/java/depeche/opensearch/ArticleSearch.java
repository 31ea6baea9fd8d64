package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.index.ArticleHits;
import depeche.index.ArticleHits.Hit;
import depeche.index.ArticleQuery;
import depeche.index.Cursor;
import depeche.index.Freshness;
import depeche.query.Facet;
import depeche.query.Sort;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One search as one request: hits, total and all counts come from the same state of the index. */
final class ArticleSearch {
  private static final String BY_TERM_STATISTICS_OF_ALL_SHARDS = "dfs_query_then_fetch";

  private final Cluster cluster;
  private final String index;
  private final FacetLabels labels;
  private final ArticleQuery request;
  private final Map<String, Object> words;
  private final Selections selections;
  private final Order order;

  ArticleSearch(
      Cluster cluster,
      String index,
      FacetLabels labels,
      ArticleQuery request,
      Map<String, Object> words) {
    this.cluster = cluster;
    this.index = index;
    this.labels = labels;
    this.request = request;
    this.words = words;
    this.selections = new Selections(request.filters(), request.facets().facets());
    this.order = Order.of(request.sort());
  }

  /**
   * @param snapshot the state to read, or empty for that of the moment
   * @param after where to begin, or null at the top
   */
  ArticleHits answer(String snapshot, @Nullable Cursor after) {
    FacetCounts facets = new FacetCounts(request, selections);
    JsonNode answer = send(snapshot, after, facets);
    while (!facets.isExact(answer.path("aggregations"))) {
      facets = facets.withMoreFromEachShard();
      answer = send(snapshot, after, facets);
    }
    JsonNode found = answer.path("hits");
    String state = answer.path("pit_id").asText(snapshot);
    return new ArticleHits(
        found.path("total").path("value").asLong(),
        hits(found.path("hits")),
        labelled(facets.read(answer.path("aggregations"))),
        DateCounts.read(request.facets(), answer.path("aggregations")),
        next(found.path("hits"), state));
  }

  private JsonNode send(String snapshot, @Nullable Cursor after, FacetCounts facets) {
    Map<String, Object> body = new LinkedHashMap<>();
    if (!snapshot.isEmpty()) {
      body.put("pit", Map.of("id", snapshot, "keep_alive", Snapshots.KEPT));
    }
    // One hit more than asked for tells whether there is a next page.
    body.put("size", request.size() == 0 ? 0 : request.size() + 1);
    body.put(
        "query",
        request.sort() == Sort.SALIENCE
            ? selections.filteredByCentrality(words)
            : selections.filtered(words));
    body.put("post_filter", selections.all());
    body.put("track_total_hits", true);
    body.put("_source", List.of(Fields.ARTICLE));
    if (request.size() > 0) {
      body.put("track_scores", true);
      body.put("sort", order.sort());
    }
    if (after != null) {
      body.put("search_after", order.after(after));
    }
    Map<String, Object> counts = new LinkedHashMap<>(facets.aggregations());
    counts.putAll(DateCounts.aggregations(request.facets(), selections.all()));
    if (!counts.isEmpty()) {
      body.put("aggs", counts);
    }
    Map<String, String> parameters =
        Map.of(
            "search_type",
            BY_TERM_STATISTICS_OF_ALL_SHARDS,
            "allow_partial_search_results",
            "false");
    return cluster.once(
        "POST", snapshot.isEmpty() ? "/" + index + "/_search" : "/_search", parameters, body);
  }

  private List<Hit> hits(JsonNode found) {
    List<Hit> hits = new ArrayList<>();
    for (JsonNode hit : found) {
      if (hits.size() == request.size()) {
        break;
      }
      hits.add(new Hit(Documents.article(hit.path("_source")), hit.path("_score").asDouble()));
    }
    return hits;
  }

  private Map<Facet, List<ArticleHits.FacetCount>> labelled(
      Map<Facet, List<ArticleHits.FacetCount>> counts) {
    Map<Facet, List<ArticleHits.FacetCount>> labelled = new EnumMap<>(Facet.class);
    labelled.putAll(labels.label(counts));
    return labelled;
  }

  private @Nullable String next(JsonNode found, String snapshot) {
    if (request.size() == 0 || found.size() <= request.size()) {
      return null;
    }
    JsonNode sort = found.get(request.size() - 1).path("sort");
    return new Cursor(
            snapshot, order.rank(sort.get(0)), sort.get(1).asText(), Freshness.nowOf(request))
        .encode(request);
  }
}
