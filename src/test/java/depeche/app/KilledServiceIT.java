package depeche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process, killed while it takes articles in. */
@Timeout(600)
final class KilledServiceIT {
  private static final int KILLED_AFTER = 500;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void everyAcknowledgedArticleIsThereAfterAKill(@TempDir Path index) throws Exception {
    List<String> acknowledged = new ArrayList<>();
    Process killed = start(index);
    try (Stream<String> receipts = send(address(killed))) {
      for (String receipt : (Iterable<String>) receipts::iterator) {
        acknowledged.add(receipt);
        if (acknowledged.size() == KILLED_AFTER) {
          killed.destroyForcibly().waitFor();
        }
      }
    } catch (RuntimeException brokenOff) {
      // the answer ends with its sender
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLED_AFTER);

    Process restarted = start(index);
    try {
      URI service = address(restarted);
      assertThat(IntStream.range(0, acknowledged.size()))
          .allSatisfy(i -> assertThat(status(service, "a" + i)).isEqualTo(200));
    } finally {
      restarted.destroy();
      restarted.waitFor();
    }
  }

  @Test
  void aSecondServiceOnTheSameIndexSaysWhyItDoesNotStart(@TempDir Path index) throws Exception {
    Process first = start(index);
    address(first);
    try {
      Process second = start(index);

      assertThat(second.errorReader(StandardCharsets.UTF_8).lines())
          .anyMatch(line -> line.contains("open in another process"));
      assertThat(second.waitFor()).isEqualTo(StartFailure.TEMPORARY);
    } finally {
      first.destroy();
      first.waitFor();
    }
  }

  private static Process start(Path index) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dstderr.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "--micronaut.server.port=-1",
            "--depeche.corpus=",
            "--depeche.index=" + index)
        .start();
  }

  /** Where the service answers, once it says so. */
  private static URI address(Process service) throws IOException {
    BufferedReader console = service.errorReader(StandardCharsets.UTF_8);
    for (String line = console.readLine(); line != null; line = console.readLine()) {
      int start = line.indexOf("http://");
      if (start >= 0) {
        return URI.create(line.substring(start).strip());
      }
    }
    throw new IllegalStateException("the service did not start");
  }

  private Stream<String> send(URI service) throws Exception {
    Stream<byte[]> lines =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "{\"id\":\"a%d\",\"title\":\"Article %d\"}\n".formatted(i, i))
            .map(line -> line.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("/api/v1/articles"))
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofByteArrays(lines::iterator))
            .build();
    return client.send(request, BodyHandlers.ofLines()).body();
  }

  private int status(URI service, String id) {
    try {
      URI article = service.resolve("/api/v1/articles/" + id);
      return client
          .send(HttpRequest.newBuilder(article).build(), BodyHandlers.discarding())
          .statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
