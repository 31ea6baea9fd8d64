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
@Timeout(300)
final class TenKillsIT {
  private static final int KILLS = 10;
  private static final int CLIENTS = 3;
  private static final int BATCH = 50;

  /** A kill comes after so many acknowledgements of one life at the most. */
  private static final int LONGEST_LIFE = 600;

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Semaphore acknowledgements = new Semaphore(0);
  private final List<Client> clients = IntStream.range(0, CLIENTS).mapToObj(Client::new).toList();

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

      for (Client client : clients) {
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
      for (Client client : clients) {
        loading.add(threads.submit(() -> client.load(service)));
      }
      acknowledgements.acquire(life);
      service.kill();
      for (Future<?> ended : loading) {
        ended.get();
      }
    }
  }

  private Set<String> allThatWasSent() {
    Set<String> all = new HashSet<>();
    clients.forEach(client -> all.addAll(client.sent));
    return all;
  }

  /** Sends one batch after the other; one that was not acknowledged to its end, again. */
  private final class Client {
    private final int number;
    private final Set<String> sent = new HashSet<>();
    private List<String> batch = List.of();
    private int next;

    Client(int number) {
      this.number = number;
    }

    /** Returns when the service is gone. */
    Void load(LoadedService service) throws InterruptedException {
      while (send(service)) {
        batch = List.of();
      }
      return null;
    }

    /** Says whether the batch in hand was acknowledged to its end. */
    boolean send(LoadedService service) throws InterruptedException {
      if (batch.isEmpty()) {
        batch = IntStream.range(next, next + BATCH).mapToObj(this::url).toList();
        next += BATCH;
        sent.addAll(batch);
      }
      List<String> statuses = service.send(batch.stream().map(Client::article).toList());
      assertThat(statuses).isSubsetOf("created", "unchanged");
      acknowledged.addAll(batch.subList(0, statuses.size()));
      acknowledgements.release(statuses.size());
      return statuses.size() == batch.size();
    }

    private String url(int article) {
      return "https://exemple.fr/" + number + "/" + article;
    }

    private static String article(String url) {
      return "{\"url\":\"%s\",\"title\":\"Brève\",\"body\":\"La digue tient bon.\"}".formatted(url);
    }
  }
}
