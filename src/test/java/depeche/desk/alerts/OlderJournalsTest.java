package depeche.desk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.journal.Journal;
import depeche.query.Filters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journals of the time when alerts had no numbers. */
final class OlderJournalsTest {
  private static final String PORTS = "00000000000000aa";
  private static final String BEACHES = "00000000000000bb";
  private static final String GONE = "00000000000000cc";

  @TempDir private Path folder;

  @BeforeEach
  void writeAsThen() throws IOException {
    Path alerts = Files.createDirectories(folder.resolve("alerts"));
    Journal.replace(
        alerts.resolve("alerts.log"),
        List.of(
            made(PORTS, "port"),
            made(GONE, "phare"),
            made(BEACHES, "plage"),
            "{\"made\":null,\"deleted\":\"" + GONE + "\"}"));
    Journal.replace(alerts.resolve("fired.log"), List.of(told("a", PORTS, GONE), told("b", GONE)));
  }

  private static String made(String id, String q) {
    return """
    {"made":{"id":"%s","name":"%s",\
    "search":{"q":"%s","reader":{"tag":"fr"},"include":{},"exclude":{},\
    "from":null,"to":null,"match":"ALL","expand":true},"created":"2024-06-01T00:00:00Z",\
    "webhook":null},"deleted":null}\
    """
        .formatted(id, q, q);
  }

  private static String told(String article, String... alerts) {
    return """
    {"article":"%s","at":"2024-06-02T00:00:00Z","alerts":["%s"]}\
    """
        .formatted(article, String.join("\",\"", alerts));
  }

  @Test
  void theirAlertsIgnoreNoMentions() {
    try (AlertDesk desk = new AlertDesk(folder)) {
      assertThat(desk.alerts.all())
          .allSatisfy(alert -> assertThat(alert.search().ignored()).isEmpty());
    }
  }

  @Test
  void theirAlertsAreKeptEachUnderANumberOfItsOwn() {
    try (AlertDesk desk = new AlertDesk(folder)) {
      assertThat(desk.alerts.all()).extracting(Alert::id).containsExactly(BEACHES, PORTS);
      assertThat(desk.alerts.all()).extracting(Alert::number).doesNotHaveDuplicates();
    }
  }

  @Test
  void whatTheyToldIsNotToldAgain() {
    try (AlertDesk desk = new AlertDesk(folder)) {
      desk.receive("a", "Le port et la plage.");

      assertThat(desk.told(alert(desk, PORTS))).containsExactly("a");
      assertThat(desk.told(alert(desk, BEACHES))).containsExactly("a");
    }
  }

  @Test
  void anAlertThatIsMadeNowIsTakenForNoneOfThem() {
    try (AlertDesk desk = new AlertDesk(folder)) {
      Alert fresh = desk.watch("digue", Filters.NONE);
      desk.receive("c", "La digue.");

      assertThat(desk.told(fresh)).containsExactly("c");
      assertThat(desk.told(alert(desk, PORTS))).containsExactly("a");
    }
  }

  @Test
  void onceUpToDateTheyStayAsTheyAre() throws IOException {
    new AlertDesk(folder).close();
    List<String> before = lines();

    new AlertDesk(folder).close();

    assertThat(lines()).isEqualTo(before);
  }

  @Test
  void stoppedInBetweenItIsDoneAgain() throws IOException {
    Path alerts = folder.resolve("alerts/alerts.log");
    byte[] older = Files.readAllBytes(alerts);
    new AlertDesk(folder).close();
    List<String> done = lines();
    Files.write(alerts, older);

    new AlertDesk(folder).close();

    assertThat(lines()).isEqualTo(done);
  }

  private List<String> lines() throws IOException {
    return Stream.concat(
            Files.readAllLines(folder.resolve("alerts/alerts.log")).stream(),
            Files.readAllLines(folder.resolve("alerts/fired.log")).stream())
        .toList();
  }

  private static Alert alert(AlertDesk desk, String id) {
    return desk.alerts.find(id).orElseThrow();
  }
}
