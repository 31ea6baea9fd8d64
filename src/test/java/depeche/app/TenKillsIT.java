package depeche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process, killed ten times at random moments while several clients load it. */
@Timeout(600)
final class TenKillsIT {
  private static final int KILLS = 10;
  private static final int CLIENTS = 3;

  /** A kill comes after so many acknowledgements of one life at the most. */
  private static final int LONGEST_LIFE = 600;

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Semaphore acknowledgements = new Semaphore(0);
  private final List<LoadingClient> clients =
      IntStream.range(0, CLIENTS)
          .mapToObj(number -> new LoadingClient(number, "La digue tient bon.", this::note))
          .toList();

  @Test
  void nothingAcknowledgedIsLostNothingIsTwiceAndNothingNeedsRepair(@TempDir Path index)
      throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int kill = 0; kill < KILLS; kill++) {
      loadUntilKilled(LoadedService.start(index), random.nextInt(LONGEST_LIFE));
    }

    LoadedService last = LoadedService.start(index);
    try {
      List<String> found = last.found();
      assertThat(found).as("seed %d", seed).containsAll(acknowledged).doesNotHaveDuplicates();

      for (LoadingClient client : clients) {
        client.send(last);
      }

      assertThat(last.found())
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(allThatWasSent());
    } finally {
      last.kill();
    }
  }

  private void loadUntilKilled(LoadedService service, int life) throws Exception {
    acknowledgements.drainPermits();
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> loading = new ArrayList<>();
      for (LoadingClient client : clients) {
        loading.add(threads.submit(() -> client.load(service)));
      }
      acknowledgements.acquire(life);
      service.kill();
      for (Future<?> ended : loading) {
        ended.get();
      }
    }
  }

  private void note(List<String> urls) {
    acknowledged.addAll(urls);
    acknowledgements.release(urls.size());
  }

  private Set<String> allThatWasSent() {
    Set<String> all = new HashSet<>();
    clients.forEach(client -> all.addAll(client.sent()));
    return all;
  }
}
