package depeche.opensearch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the cluster is, and how to speak to it.
 *
 * @param urls some of its nodes; one that does not answer is passed over
 * @param index the name articles are kept under: an alias of the index proper
 * @param shards into how many parts a new index is divided, at least 1
 * @param replicas how many further copies of each part a new index has; 0 loses articles with a
 *     node
 * @param user for basic authentication, or null
 * @param password of that user, or null
 * @param certificate PEM file of the authority that signed the nodes' certificates, or null for
 *     those that Java trusts
 * @param timeout how long one answer may take
 * @param retries how often a call is tried again that found no node ready, 100 ms later at first
 *     and twice as long each time
 */
public record OpenSearchSettings(
    List<URI> urls,
    String index,
    int shards,
    int replicas,
    @Nullable String user,
    @Nullable String password,
    @Nullable Path certificate,
    Duration timeout,
    int retries) {
  public OpenSearchSettings {
    urls = List.copyOf(urls);
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("a cluster has at least one URL");
    }
    if (shards < 1 || replicas < 0 || retries < 0) {
      throw new IllegalArgumentException(
          "at least 1 shard, 0 replicas and 0 retries, not %d, %d and %d"
              .formatted(shards, replicas, retries));
    }
  }
}
