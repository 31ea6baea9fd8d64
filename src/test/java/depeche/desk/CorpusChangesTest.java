package depeche.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CorpusChangesTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void makeTheFolder() throws IOException {
    folder = Files.createDirectories(temporary.resolve("corpus/2024")).toRealPath();
  }

  @Test
  void whatIsNewChangedOrGoneIsNamed() throws Exception {
    Path file = folder.resolve("un.txt");
    try (CorpusChanges changes = watch()) {
      Files.writeString(file, "Un");
      assertThat(changes.await(LONG)).contains(Set.of(file));
      Files.delete(file);
      assertThat(untilNamed(changes, file)).contains(file);
    }
  }

  @Test
  void aNewFolderIsWatchedToo() throws Exception {
    try (CorpusChanges changes = watch()) {
      Path created = Files.createDirectory(folder.resolve("juin"));
      assertThat(untilNamed(changes, created)).contains(created);
      Path file = Files.writeString(created.resolve("un.txt"), "Un");
      assertThat(untilNamed(changes, file)).contains(file);
    }
  }

  @Test
  void withoutAChangeNothingIsNamed() throws Exception {
    try (CorpusChanges changes = watch()) {
      assertThat(changes.await(Duration.ofMillis(1))).contains(Set.of());
    }
  }

  private CorpusChanges watch() throws IOException {
    return new CorpusChanges(List.of(temporary.resolve("corpus")));
  }

  /** What one change is may be told in parts. */
  private static Set<Path> untilNamed(CorpusChanges changes, Path path) throws Exception {
    Set<Path> named = new HashSet<>();
    Set<Path> told = changes.await(LONG).orElseThrow();
    while (!named.contains(path) && !told.isEmpty()) {
      named.addAll(told);
      told = named.contains(path) ? Set.of() : changes.await(LONG).orElseThrow();
    }
    return named;
  }
}
