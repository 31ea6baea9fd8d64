package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.index.ArticleIndex.Health;
import java.util.Map;
import java.util.Objects;

/** How the index is: how much it holds, in what health, and whether it has changed since. */
final class IndexState {
  private final Cluster cluster;
  private final String index;

  IndexState(Cluster cluster, String index) {
    this.cluster = cluster;
    this.index = index;
  }

  Health health() {
    JsonNode state = get("/_cluster/health/" + index);
    String version = get("/").path("version").path("number").asText();
    return new Health(
        articles(),
        get("/" + index + "/_stats/store")
            .path("_all")
            .path("total")
            .path("store")
            .path("size_in_bytes")
            .asLong(),
        Layout.FORMAT,
        "opensearch %s, %s, %d nodes"
            .formatted(
                version, state.path("status").asText(), state.path("number_of_nodes").asInt()));
  }

  /** Moves with every write and every refresh of what was written. */
  long version() {
    JsonNode all = get("/" + index + "/_stats/indexing,refresh,docs").path("_all").path("total");
    return Objects.hash(
        all.path("indexing").path("index_total").asLong(),
        all.path("indexing").path("delete_total").asLong(),
        all.path("refresh").path("total").asLong(),
        all.path("docs").path("count").asLong());
  }

  private long articles() {
    Map<String, Object> counting =
        Map.of(
            "size",
            0,
            "track_total_hits",
            true,
            "query",
            Queries.term(Fields.KIND, Kind.ARTICLE.name()));
    return cluster
        .call(
            "POST",
            "/" + index + "/_search",
            Map.of("allow_partial_search_results", "false"),
            counting)
        .path("hits")
        .path("total")
        .path("value")
        .asLong();
  }

  private JsonNode get(String path) {
    return cluster.call("GET", path, Map.of(), null);
  }
}
