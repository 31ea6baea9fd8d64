package depeche.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import depeche.article.ArticleId;
import depeche.index.Change;
import depeche.index.Sample;
import depeche.text.Chains;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups are taken while the index is written, and restored only as they were. */
final class BackupTest {
  private static final Chains CHAINS = Chains.load();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path temporary;

  @Test
  void aBackupHoldsWhatWasCommittedWhenItWasTaken() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder("index"), CHAINS)) {
      store(index, "a");
      Backup.take(folder("index"), folder("backup"));
      store(index, "b");
    }

    Backup.restore(folder("backup"), folder("restored"));

    try (LuceneIndex restored = LuceneIndex.open(folder("restored"), CHAINS)) {
      assertThat(restored.find(new ArticleId("a"))).isPresent();
      assertThat(restored.find(new ArticleId("b"))).isEmpty();
    }
  }

  @Test
  void aBackupTakesThePlaceOfWhatIsThereWhileTheIndexIsOpen() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder("index"), CHAINS)) {
      store(index, "a");
      index.upkeep().backUp(folder("backup"));
      store(index, "b");
      index.write(List.of(new Change.Remove(new ArticleId("a"))));

      index.upkeep().restore(folder("backup"));

      assertThat(index.find(new ArticleId("a"))).isPresent();
      assertThat(index.find(new ArticleId("b"))).isEmpty();
      assertThat(index.health().articles()).isOne();
      store(index, "c");
    }
    try (LuceneIndex reopened = LuceneIndex.open(folder("index"), CHAINS)) {
      assertThat(reopened.health().articles()).isEqualTo(2);
    }
  }

  @Test
  void aDamagedBackupTakesNoPlace() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder("index"), CHAINS)) {
      store(index, "a");
      index.upkeep().backUp(folder("backup"));
      store(index, "b");
      try (Stream<Path> files = Files.list(folder("backup"))) {
        for (Path file : files.filter(f -> f.toString().contains("segments_")).toList()) {
          Files.writeString(file, "nonsense");
        }
      }

      assertThatThrownBy(() -> index.upkeep().restore(folder("backup")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("damaged");
      assertThat(index.find(new ArticleId("b"))).isPresent();
    }
  }

  @Test
  void whatIsKeptBesideTheIndexIsBackedUpToo() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder("index"), CHAINS)) {
      store(index, "a");
      Files.createDirectory(folder("index").resolve("alerts"));
      Files.writeString(folder("index").resolve("alerts/one"), "une alerte");
      Backup.take(folder("index"), folder("backup"));
    }

    Backup.restore(folder("backup"), folder("restored"));

    assertThat(folder("restored").resolve("alerts/one")).hasContent("une alerte");
  }

  @Test
  void aBackupIsTakenWhileSegmentsComeAndGo() throws Exception {
    try (LuceneIndex index = LuceneIndex.open(folder("index"), CHAINS)) {
      Thread writer =
          Thread.ofPlatform()
              .start(() -> {
                for (int i = 0; i < 150; i++) {
                  store(index, "a" + i);
                }
              });
      for (int i = 0; i < 5; i++) {
        Backup.take(folder("index"), folder("backup" + i));
      }
      writer.join();
    }
    for (int i = 0; i < 5; i++) {
      Backup.restore(folder("backup" + i), folder("restored" + i));
      LuceneIndex.open(folder("restored" + i), CHAINS).close();
    }
  }

  @Test
  void nothingIsLeftInTheIndexFolder() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder("index"), CHAINS)) {
      store(index, "a");
      Backup.take(folder("index"), folder("backup"));
    }
    try (Stream<Path> files = Files.list(folder("index"))) {
      assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("."));
    }
  }

  @Test
  void aDamagedBackupIsNotRestored() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder("index"), CHAINS)) {
      store(index, "a");
      Backup.take(folder("index"), folder("backup"));
    }
    try (Stream<Path> files = Files.list(folder("backup"))) {
      Path some = files.filter(file -> file.toString().endsWith(".cfs")).findAny().orElseThrow();
      byte[] bytes = Files.readAllBytes(some);
      bytes[bytes.length / 2]++;
      Files.write(some, bytes);
    }

    assertThatThrownBy(() -> Backup.restore(folder("backup"), folder("restored")))
        .hasMessageContaining("is damaged");
    assertThat(folder("restored")).doesNotExist();
  }

  @Test
  void anIndexIsNeverWrittenOver() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder("index"), CHAINS)) {
      store(index, "a");
      Backup.take(folder("index"), folder("backup"));
      assertThatThrownBy(() -> Backup.restore(folder("backup"), folder("index")))
          .isInstanceOf(LockObtainFailedException.class);
    }
    assertThatThrownBy(() -> Backup.restore(folder("backup"), folder("index")))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThatThrownBy(() -> Backup.take(folder("index"), folder("backup")))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  private static void store(LuceneIndex index, String id) {
    index.write(List.of(Sample.article(id).change()));
    index.commit();
    index.refresh();
  }

  private Path folder(String name) {
    return temporary.resolve(name);
  }
}
