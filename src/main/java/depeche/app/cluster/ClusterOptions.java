package depeche.app.cluster;

import depeche.opensearch.OpenSearchSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the cluster is, for a command. */
public final class ClusterOptions {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final int RETRIES = 12;

  @Option(
      names = "--url",
      defaultValue = "http://127.0.0.1:9200",
      description = "A node of the cluster, once for each; default ${DEFAULT-VALUE}.")
  private List<URI> urls = List.of();

  @Option(
      names = "--cluster-index",
      defaultValue = "depeche",
      description = "Its index; default ${DEFAULT-VALUE}.")
  private String index = "depeche";

  @Option(
      names = "--shards",
      defaultValue = "1",
      description = "Parts of a new index; default ${DEFAULT-VALUE}.")
  private int shards;

  @Option(
      names = "--replicas",
      defaultValue = "1",
      description = "Further copies of a new index; default ${DEFAULT-VALUE}.")
  private int replicas;

  @Option(names = "--user", description = "Of the cluster.")
  private @Nullable String user;

  @Option(
      names = "--password",
      defaultValue = "${env:DEPECHE_OPENSEARCH_PASSWORD}",
      description = "Of that user; better given as DEPECHE_OPENSEARCH_PASSWORD.")
  private @Nullable String password;

  @Option(names = "--certificate", description = "PEM file of the authority to trust.")
  private @Nullable Path certificate;

  /** What the options say, with patience for large batches. */
  public OpenSearchSettings settings() {
    return new OpenSearchSettings(
        urls, index, shards, replicas, user, password, certificate, TIMEOUT, RETRIES);
  }
}
