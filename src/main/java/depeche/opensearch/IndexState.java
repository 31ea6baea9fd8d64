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

  /**
   * Of OpenSearch, asked without patience: for {@code /health}, a cluster that does not answer now
   * is unavailable.
   */
  String serverVersion() {
    return cluster.glance("/").path("version").path("number").asText();
  }

  Health health(String version) {
    JsonNode state = cluster.glance("/_cluster/health/" + index);
    JsonNode all =
        cluster.glance("/" + index + "/_stats/store,segments,docs").path("_all").path("total");
    return new Health(
        articles(),
        all.path("store").path("size_in_bytes").asLong(),
        Layout.FORMAT,
        "opensearch %s, %s%s, %d nodes"
            .formatted(
                version,
                state.path("status").asText(),
                isReadOnly() ? " and read-only" : "",
                state.path("number_of_nodes").asInt()),
        all.path("segments").path("count").asLong(),
        all.path("docs").path("deleted").asLong(),
        // each shard commits by itself, and does not say when
        null);
  }

  /** As an operator's block, or a nearly full disk, makes it. */
  private boolean isReadOnly() {
    JsonNode blocks = cluster.glance("/" + index + "/_settings/index.blocks.*");
    return blocks.findValues("blocks").stream()
        .flatMap(JsonNode::valueStream)
        .anyMatch(block -> block.asBoolean());
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
