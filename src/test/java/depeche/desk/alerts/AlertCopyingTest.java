package depeche.desk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.journal.FolderStore;
import depeche.journal.RecordStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AlertCopyingTest {
  @TempDir private Path folder;
  private Path elsewhere;
  private RecordStore there;

  @BeforeEach
  void open() throws IOException {
    elsewhere = folder.resolve("elsewhere");
    there = new FolderStore(Files.createDirectories(elsewhere.resolve("alerts")), () -> {});
  }

  private Alert fill(Path index) {
    try (AlertDesk desk = new AlertDesk(index)) {
      Alert alert = desk.watch("port");
      desk.receive("a", "Le port est ouvert.");
      return alert;
    }
  }

  @Test
  void alertsComeWithWhatTheyTold() {
    Alert alert = fill(folder.resolve("here"));

    assertThat(AlertCopying.run(folder.resolve("here/alerts"), there)).isTrue();
    try (AlertDesk copy = new AlertDesk(elsewhere)) {
      assertThat(copy.alerts.all()).containsExactly(alert);
      assertThat(copy.told(alert)).containsExactly("a");
    }
  }

  @Test
  void whatIsThereAlreadyIsNotCopiedAgain() {
    Alert alert = fill(folder.resolve("here"));
    AlertCopying.run(folder.resolve("here/alerts"), there);

    assertThat(AlertCopying.run(folder.resolve("here/alerts"), there)).isTrue();
    assertThat(AlertCopying.runBack(there, folder.resolve("here/alerts"))).isTrue();
    try (AlertDesk copy = new AlertDesk(elsewhere)) {
      assertThat(copy.told(alert)).containsExactly("a");
    }
  }

  @Test
  void otherAlertsAreLeftAsTheyAre() {
    fill(folder.resolve("here"));
    Alert other = fill(elsewhere);

    assertThat(AlertCopying.run(folder.resolve("here/alerts"), there)).isFalse();
    try (AlertDesk desk = new AlertDesk(elsewhere)) {
      assertThat(desk.alerts.all()).containsExactly(other);
    }
  }
}
