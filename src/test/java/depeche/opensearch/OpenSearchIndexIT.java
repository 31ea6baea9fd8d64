package depeche.opensearch;

import depeche.index.ArticleIndex;
import depeche.index.ArticleIndexContract;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/**
 * The engine on a cluster keeps the contract, in two parts with two copies each, on three nodes.
 */
@Tag("cluster")
final class OpenSearchIndexIT extends ArticleIndexContract {
  private static final int SHARDS = 2;

  private final RunningCluster cluster = RunningCluster.shared();
  private final String test = "test-" + UUID.randomUUID();
  private final Set<String> opened = new HashSet<>();

  @Override
  protected ArticleIndex open(String name) {
    String index = test + "-" + name;
    opened.add(index);
    return cluster.open(index, SHARDS);
  }

  @AfterEach
  void removeIndexes() {
    opened.forEach(cluster::remove);
  }
}
