package depeche.opensearch;

import depeche.text.Chains;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Three OpenSearch nodes as processes of their own, from the project in {@code src/cluster}, which
 * the profile {@code cluster} builds. They end when this is closed, or when this process does.
 */
public final class RunningCluster implements AutoCloseable {
  static final Chains CHAINS = Chains.load();

  private static final Path PROJECT = Path.of("src", "cluster", "target").toAbsolutePath();

  private static @Nullable RunningCluster shared;

  private final Process launcher;
  private final List<ProcessHandle> nodes = new ArrayList<>();
  private final List<URI> urls = new ArrayList<>();

  private RunningCluster(Process launcher) throws IOException {
    this.launcher = launcher;
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
      if (line == null) {
        throw new IOException("the cluster did not start");
      }
      String[] words = line.split(" ");
      nodes.add(ProcessHandle.of(Long.parseLong(words[1])).orElseThrow());
      urls.add(URI.create(words[2]));
    }
  }

  /**
   * One for all tests of this process that leave its nodes alone, each with indexes of its own. It
   * ends with the process.
   */
  public static synchronized RunningCluster shared() {
    if (shared == null) {
      try {
        shared = start(Files.createTempDirectory(PROJECT, "shared-"));
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }
    return shared;
  }

  static RunningCluster start(Path folder) {
    try {
      String classPath =
          PROJECT.resolve("classes") + ":" + Files.readString(PROJECT.resolve("class-path.txt"));
      Process launcher =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx64m",
                  "-cp",
                  classPath,
                  "cluster.TrialCluster",
                  "port=0",
                  "folder=" + folder)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return new RunningCluster(launcher);
    } catch (IOException problem) {
      throw new UncheckedIOException(
          "no cluster to test with: run with -Pcluster, which builds it", problem);
    }
  }

  /** Its nodes. */
  public List<URI> urls() {
    return List.copyOf(urls);
  }

  /** How to reach it; two copies of everything. */
  OpenSearchSettings settings(String index, int shards) {
    return new OpenSearchSettings(
        urls, index, shards, 1, null, null, null, Duration.ofSeconds(30), 8);
  }

  OpenSearchIndex open(String index, int shards) {
    return OpenSearchIndex.open(settings(index, shards), CHAINS);
  }

  /** Waits until all copies of an index are in sync. */
  void awaitGreen(String index) {
    try (Cluster cluster = new Cluster(settings(index, 1), Documents.JSON)) {
      cluster.call(
          "GET",
          "/_cluster/health/" + index,
          Map.of("wait_for_status", "green", "timeout", "25s"),
          null);
    }
  }

  /** As a node whose disk is nearly full does, or not any more. */
  public void makeReadOnly(String index, boolean readOnly) {
    try (Cluster cluster = new Cluster(settings(index, 1), Documents.JSON)) {
      cluster.call(
          "PUT",
          "/" + index + "/_settings",
          Map.of(),
          Collections.singletonMap("index.blocks.read_only_allow_delete", readOnly ? true : null));
    }
  }

  /** Ends a node at once, as {@code kill -9} does. */
  void kill(int node) {
    nodes.get(node).destroyForcibly();
  }

  /** Removes all indexes of that name, behind whatever alias. */
  public void remove(String index) {
    try (Cluster cluster = new Cluster(settings(index, 1), Documents.JSON)) {
      cluster
          .call("GET", "/_alias/" + index, Map.of(), null)
          .fieldNames()
          .forEachRemaining(name -> cluster.call("DELETE", "/" + name, Map.of(), null));
    } catch (Refusal notThere) {
      if (notThere.status() != Refusal.NOT_FOUND) {
        throw notThere;
      }
    }
  }

  @Override
  public void close() throws IOException {
    launcher.getOutputStream().close();
    try {
      launcher.waitFor();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
