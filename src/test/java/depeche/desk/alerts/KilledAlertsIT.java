package depeche.desk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.query.Filters;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process that is killed while articles arrive for its alerts. */
@Timeout(600)
final class KilledAlertsIT {
  /** More of both, for once: {@code -Dkilled.alerts=10000 -Dkilled.articles=5000}. */
  private static final int ALERTS = Integer.getInteger("killed.alerts", 800);

  private static final int ARTICLES = Integer.getInteger("killed.articles", 1200);
  private static final int KILLED_AFTER = ARTICLES / 3;
  private static final List<String> WORDS =
      List.of(
          "port",
          "phare",
          "digue",
          "moulin",
          "pont",
          "gare",
          "canal",
          "forêt",
          "plage",
          "marché",
          "école",
          "usine",
          "vigne",
          "neige",
          "orage",
          "train",
          "navire",
          "avion",
          "théâtre",
          "musée",
          "jardin",
          "fleuve",
          "colline",
          "village",
          "récolte",
          "tempête",
          "chantier",
          "tunnel",
          "barrage",
          "festival");

  @Test
  void exactlyTheAlertsThatASearchFindsFireAndNoneTwice(@TempDir Path folder) throws Exception {
    try (AlertDesk desk = new AlertDesk(folder)) {
      desk.receive("seed", "Ceci est le premier texte des archives.");
      desk.index.refresh();
      desk.alerts.createAll(alerts());
    }
    Process killed = start(folder);
    int acknowledged = 0;
    try (Stream<String> receipts = send(address(killed))) {
      for (Iterator<String> each = receipts.iterator(); each.hasNext(); each.next()) {
        if (++acknowledged == KILLED_AFTER) {
          killed.destroyForcibly().waitFor();
        }
      }
    } catch (RuntimeException brokenOff) {
      // the answer ends with its sender
    }
    Process restarted = start(folder);
    try (Stream<String> receipts = send(address(restarted))) {
      assertThat(receipts.filter(receipt -> receipt.contains("\"unchanged\"")).count())
          .as("articles that were stored before the kill")
          .isBetween((long) KILLED_AFTER, ARTICLES - 1L);
    } finally {
      restarted.destroy();
      restarted.waitFor();
    }

    try (AlertDesk desk = new AlertDesk(folder)) {
      int fired = 0;
      Map<AlertSearch, Set<String>> found = new HashMap<>();
      for (Alert alert : desk.alerts.all()) {
        List<String> told = new ArrayList<>();
        for (int before = desk.alerts.fired(alert); before > 0; before -= 100) {
          desk.alerts.page(alert, before, 100).forEach(one -> told.add(one.article()));
        }
        assertThat(told).as(alert.name()).doesNotHaveDuplicates();
        assertThat(new HashSet<>(told))
            .as(alert.name())
            .isEqualTo(found.computeIfAbsent(alert.search(), _ -> desk.found(alert)));
        fired += told.size();
      }
      assertThat(fired).isGreaterThan(ALERTS);
    }
  }

  private static List<AlertSearch> alerts() {
    Random random = new Random(1);
    return IntStream.range(0, ALERTS)
        .mapToObj(i -> (i % 5 == 0 ? "\"%s %s\"" : "%s %s").formatted(word(random), word(random)))
        .map(q -> AlertDesk.search(q, Filters.NONE))
        .toList();
  }

  private static Stream<String> articles() {
    Random random = new Random(2);
    return IntStream.range(0, ARTICLES)
        .mapToObj(i ->
            "{\"id\":\"a%d\",\"language\":\"fr\",\"body\":\"%s\"}\n"
                .formatted(
                    i,
                    IntStream.range(0, 6)
                        .mapToObj(word -> word(random))
                        .collect(Collectors.joining(" "))));
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static Process start(Path index) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dstderr.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            "depeche.app.Main",
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

  private static Stream<String> send(URI service) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("/api/v1/articles"))
            .header("Content-Type", "application/x-ndjson")
            .POST(
                BodyPublishers.ofByteArrays(
                    () -> articles().map(line -> line.getBytes(StandardCharsets.UTF_8)).iterator()))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body();
  }
}
