package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** All documents of a kind in the order of their keys, each with the name of its version. */
final class Versions {
  /** As the cluster sorts. */
  static final Comparator<String> ORDER =
      (one, other) ->
          Arrays.compareUnsigned(
              one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

  private static final int PAGE = 5_000;

  record Version(String key, String name) {}

  private final Cluster cluster;
  private final String index;
  private final Map<String, Object> request = new LinkedHashMap<>();
  private final String keyField;
  private final String versionField;
  private final Queue<Version> read = new ArrayDeque<>();
  private boolean exhausted;

  Versions(Cluster cluster, String index, Kind kind) {
    this.cluster = cluster;
    this.index = index;
    this.keyField =
        switch (kind) {
          case ARTICLE -> Fields.ID;
          case ORIGIN -> Fields.LEDGER;
        };
    this.versionField =
        switch (kind) {
          case ARTICLE -> Fields.ATTEMPT;
          case ORIGIN -> Fields.STAMP;
        };
    request.put("size", PAGE);
    request.put("query", Queries.term(Fields.KIND, kind.name()));
    request.put("_source", List.of(keyField, versionField));
    request.put("sort", List.of(Map.of(keyField, "asc")));
  }

  /** Where it stands; null at the end. */
  @Nullable Version current() {
    if (read.isEmpty() && !exhausted) {
      readPage();
    }
    return read.peek();
  }

  void advance() {
    read.remove();
  }

  private void readPage() {
    JsonNode hits =
        cluster
            .call(
                "POST",
                "/" + index + "/_search",
                Map.of("allow_partial_search_results", "false"),
                request)
            .path("hits")
            .path("hits");
    for (JsonNode hit : hits) {
      JsonNode kept = hit.path("_source");
      read.add(new Version(kept.path(keyField).asText(), kept.path(versionField).asText()));
      request.put("search_after", hit.path("sort"));
    }
    exhausted = hits.size() < PAGE;
  }
}
