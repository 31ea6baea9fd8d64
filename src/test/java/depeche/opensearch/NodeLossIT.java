package depeche.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import depeche.index.Change;
import depeche.index.Everything;
import depeche.index.IndexUnavailableException;
import depeche.index.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of articles and searches when a node dies. The second test needs no more than the
 * two nodes that the first leaves of the cluster.
 */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class NodeLossIT {
  private static final String INDEX = "loss";
  private static final int CLIENTS = 4;
  private static final int BATCHES = 40;
  private static final int BATCH = 10;

  @SuppressWarnings("NullAway.Init")
  private static RunningCluster cluster;

  @BeforeAll
  static void startCluster(@TempDir Path folder) {
    cluster = RunningCluster.start(folder);
  }

  @AfterAll
  static void stopCluster() throws IOException {
    cluster.close();
  }

  @Test
  @Order(1)
  void nothingAcknowledgedIsLostAndSearchesGoOnWhenANodeIsKilledInMidLoad() throws Exception {
    try (OpenSearchIndex reader = cluster.open(INDEX, 3)) {
      cluster.awaitGreen(INDEX);
      reader.write(List.of(store("first")));
      reader.refresh();
      Queue<String> acknowledged = new ConcurrentLinkedQueue<>(List.of("first"));
      CountDownLatch midLoad = new CountDownLatch(CLIENTS * BATCHES / 4);
      try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
        List<Callable<Void>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
          int client = i;
          clients.add(() -> load(client, acknowledged, midLoad));
        }
        List<Future<Void>> running = clients.stream().map(threads::submit).toList();
        midLoad.await();
        cluster.kill(0);
        while (running.stream().anyMatch(client -> !client.isDone())) {
          assertThat(reader.search(Everything.page(null)).total()).isPositive();
        }
        for (Future<Void> client : running) {
          client.get();
        }
      }
      reader.refresh();
      assertThat(acknowledged).hasSize(1 + CLIENTS * BATCHES * BATCH);
      assertThat(Everything.ids(reader)).containsExactlyInAnyOrderElementsOf(acknowledged);
    }
  }

  @Test
  @Order(2)
  void aSearchThatWouldMissWhatADeadNodeHeldIsRefusedRatherThanAnsweredInPart() {
    OpenSearchSettings twoParts =
        new OpenSearchSettings(
            cluster.urls(), "parts", 2, 0, null, null, null, Duration.ofSeconds(5), 2);
    try (OpenSearchIndex index = OpenSearchIndex.open(twoParts, RunningCluster.CHAINS)) {
      index.write(IntStream.range(0, BATCHES).<Change>mapToObj(i -> store("part-" + i)).toList());
      index.refresh();
      assertThat(index.search(Everything.page(null)).total()).isEqualTo(BATCHES);
      cluster.kill(2);

      assertThatThrownBy(() -> index.search(Everything.page(null)))
          .isInstanceOf(IndexUnavailableException.class);
    }
  }

  /** A client of its own, as another instance of the service would be. */
  private static @Nullable Void load(
      int client, Queue<String> acknowledged, CountDownLatch midLoad) {
    try (OpenSearchIndex index = cluster.open(INDEX, 3)) {
      for (int batch = 0; batch < BATCHES; batch++) {
        int number = batch;
        List<Change> changes =
            IntStream.range(0, BATCH)
                .<Change>mapToObj(i -> store("c%d-%d-%d".formatted(client, number, i)))
                .toList();
        Everything.writeUntilAcknowledged(index, changes);
        changes.forEach(change -> acknowledged.add(id((Change.Store) change)));
        midLoad.countDown();
      }
    }
    return null;
  }

  private static Change.Store store(String id) {
    return Sample.article(id).change();
  }

  private static String id(Change.Store store) {
    return store.article().article().id().value();
  }
}
