package depeche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes with a heap that is smaller than each of the files they take in: whatever holds one of
 * them, or grows with it, ends them.
 */
final class SmallHeapIT {
  private static final int HEAP_MEGABYTES = 64;

  private static final long LONGEST_WAIT_NANOS = Duration.ofMinutes(5).toNanos();

  @TempDir private static Path temporary;
  private static Path files;
  private static long expected;

  @BeforeAll
  static void writeFiles() throws IOException {
    files = Files.createDirectory(temporary.resolve("corpus"));
    expected = (long) LargeFiles.write(files) * LargeFiles.ARTICLES + 1;
    assertThat(LargeFiles.length()).isGreaterThan((long) HEAP_MEGABYTES << 20);
  }

  @Test
  void theCommandTakesInFilesLargerThanItsHeap() throws Exception {
    Process ingest =
        new ProcessBuilder(
                command(
                    "ingest", "--index", temporary.resolve("index").toString(), files.toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(ingest.getInputStream().readAllBytes());

    assertThat(ingest.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(said).contains("%,d created".formatted(expected));
    assertThat(ingest.exitValue()).isZero();
  }

  @Test
  void theServiceTakesInWhatIsWatchedAndWhatIsSentThoughEachIsLargerThanItsHeap() throws Exception {
    Path corpus = Files.createDirectory(temporary.resolve("watched"));
    Files.createLink(corpus.resolve("pages.tar.gz"), files.resolve("pages.tar.gz"));
    List<String> command =
        LoadedService.command(temporary.resolve("service")).stream()
            .map(part -> part.startsWith("-Xmx") ? "-Xmx" + HEAP_MEGABYTES + "m" : part)
            .map(part -> part.startsWith("--depeche.corpus") ? "--depeche.corpus=" + corpus : part)
            .toList();
    LoadedService service = LoadedService.start(command);
    try {
      assertThat(service.send(files.resolve(LargeFiles.LINES)))
          .hasSize(LargeFiles.ARTICLES)
          .containsOnly("created");
      long began = System.nanoTime();
      while (service.found().size() < 2 * LargeFiles.ARTICLES
          && System.nanoTime() - began < LONGEST_WAIT_NANOS) {
        Thread.sleep(200);
      }
      assertThat(service.found()).hasSize(2 * LargeFiles.ARTICLES);
    } finally {
      service.kill();
    }
  }

  private static List<String> command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}
