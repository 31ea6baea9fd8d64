package depeche.web.api;

import depeche.opensearch.RunningCluster;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The engine that services under test keep their articles in: the system property {@code
 * depeche.test.backend}, by default that of a folder. So the API's tests run on both, the second
 * time against the cluster that all tests of the process share.
 */
enum TestedEngine {
  LUCENE,
  OPENSEARCH;

  static final TestedEngine CHOSEN =
      valueOf(System.getProperty("depeche.test.backend", "lucene").toUpperCase(Locale.ROOT));

  /** What has a service use it: a service in the same folder finds the same articles again. */
  Map<String, Object> settings(Path folder) {
    return switch (this) {
      case LUCENE -> Map.of();
      case OPENSEARCH ->
          Map.of(
              "depeche.backend",
              "opensearch",
              "depeche.opensearch.urls",
              RunningCluster.shared().urls().stream()
                  .map(URI::toString)
                  .collect(Collectors.joining(",")),
              "depeche.opensearch.index",
              "api-" + UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8)),
              "depeche.opensearch.shards",
              2);
    };
  }

  /** How {@code /health} begins to name it. */
  String named() {
    return name().toLowerCase(Locale.ROOT);
  }
}
