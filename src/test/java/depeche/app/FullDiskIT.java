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
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process on a real disk that fills while several clients load it. */
@Timeout(600)
final class FullDiskIT {
  private static final int CLIENTS = 3;
  private static final int KILLS = 4;
  private static final int SMALLEST = 8;
  private static final int STEP = 4;
  private static final int LARGE = 400;
  private static final int LONGEST_WAIT_MILLIS = 1_500;

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final List<LoadingClient> clients =
      IntStream.range(0, CLIENTS)
          .mapToObj(number -> new LoadingClient(number, words(number), acknowledged::addAll))
          .toList();

  private @Nullable LoadedService running;

  @AfterEach
  void kill() throws InterruptedException {
    if (running != null) {
      running.kill();
    }
  }

  @Test
  void aFullDiskRefusesPolitelyAndTakesArticlesAgainOnceThereIsRoom(@TempDir Path folder)
      throws Exception {
    try (SmallDisk disk = SmallDisk.over(folder, SMALLEST)) {
      LoadedService service = start(disk, folder);

      fill(service).awaitTermination(4, TimeUnit.MINUTES);

      assertThat(acknowledged).isNotEmpty();
      assertThat(firstRefusal(service)).isEqualTo(507);
      assertThat(service.found()).isNotEmpty().doesNotHaveDuplicates();

      disk.resize(LARGE);

      assertThat(service.status(List.of(article("taken")))).isEqualTo(200);
      assertThat(service.found()).containsAll(acknowledged).contains("https://exemple.fr/taken");
    }
  }

  @Test
  void nothingAcknowledgedIsLostNorTwiceWhenTheServiceIsKilledAsTheDiskFills(@TempDir Path folder)
      throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (SmallDisk disk = SmallDisk.over(folder, SMALLEST)) {
      for (int kill = 0; kill < KILLS; kill++) {
        LoadedService service = start(disk, folder);
        ExecutorService loading = fill(service);
        loading.awaitTermination(random.nextInt(LONGEST_WAIT_MILLIS), TimeUnit.MILLISECONDS);
        service.kill();
        loading.awaitTermination(4, TimeUnit.MINUTES);
        disk.resize(SMALLEST + (kill + 1) * STEP);
      }
      disk.resize(LARGE);
      LoadedService last = start(disk, folder);

      assertThat(last.found())
          .as("seed %d", seed)
          .containsAll(acknowledged)
          .doesNotHaveDuplicates();

      for (LoadingClient client : clients) {
        client.send(last);
      }

      assertThat(last.found())
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(allThatWasSent());
    }
  }

  /** Until the service refuses every client. */
  private ExecutorService fill(LoadedService service) {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> loading = new ArrayList<>();
    clients.forEach(client -> loading.add(threads.submit(() -> client.load(service))));
    threads.shutdown();
    return threads;
  }

  private LoadedService start(SmallDisk disk, Path index) throws Exception {
    running = LoadedService.start(disk.seenBy(LoadedService.command(index)));
    return running;
  }

  private Set<String> allThatWasSent() {
    Set<String> all = new HashSet<>();
    clients.forEach(client -> all.addAll(client.sent()));
    return all;
  }

  /** What is said once not even one more article fits. */
  private int firstRefusal(LoadedService service) throws Exception {
    int status = 200;
    for (int number = 0; status == 200; number++) {
      status = service.status(List.of(article("last/" + number)));
      if (status == 200) {
        acknowledged.add("https://exemple.fr/last/" + number);
      }
    }
    return status;
  }

  private static String article(String name) {
    return "{\"url\":\"https://exemple.fr/%s\",\"title\":\"Brève\",\"body\":\"%s\"}"
        .formatted(name, words(9));
  }

  /** Long, and of words that are not compressed away. */
  private static String words(int seed) {
    return new Random(seed)
        .ints(2_000, 0, 36 * 36 * 36 * 36)
        .mapToObj(number -> Integer.toString(number, 36))
        .collect(Collectors.joining(" "));
  }
}
