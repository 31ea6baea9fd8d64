package depeche.desk.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import depeche.text.Chains;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SynonymsTest {
  private static final Chains CHAINS = Chains.load();

  @TempDir private Path folder;
  private Synonyms synonyms;

  @BeforeEach
  void open() {
    synonyms = new Synonyms(CHAINS, folder, Duration.ZERO);
  }

  @Test
  void everyNameOnALineHasTheOthers() throws IOException {
    write("phare = feu = tour à feu  # en mer", 1);

    assertThat(synonyms.of(Language.FRENCH, "phare")).containsExactly("feu", "tour à feu");
    assertThat(synonyms.of(Language.FRENCH, "tour feu")).containsExactly("phare", "feu");
    assertThat(synonyms.of(Language.FRENCH, "mer")).isEmpty();
  }

  @Test
  void accentsCaseAndStopWordsDoNotMatter() throws IOException {
    write("École de la Mer = EDM", 1);

    assertThat(synonyms.of(Language.FRENCH, "ecole mer")).containsExactly("EDM");
    assertThat(synonyms.of(Language.FRENCH, "edm")).containsExactly("École de la Mer");
  }

  @Test
  void aChangedFileIsReadAgain() throws IOException {
    write("phare = feu", 1);
    assertThat(synonyms.of(Language.FRENCH, "phare")).containsExactly("feu");

    write("phare = fanal", 2);

    assertThat(synonyms.of(Language.FRENCH, "phare")).containsExactly("fanal");
  }

  @Test
  void aLineWithoutOtherNamesChangesNothing() throws IOException {
    write("# rien\n\nphare\n= \nport = havre", 1);

    assertThat(synonyms.of(Language.FRENCH, "phare")).isEmpty();
    assertThat(synonyms.of(Language.FRENCH, "port")).containsExactly("havre");
  }

  @Test
  void withoutAFileThoseThatComeWithTheServiceCount() {
    assertThat(synonyms.of(Language.FRENCH, "onu")).contains("Organisation des Nations unies");
    assertThat(synonyms.of(Language.ENGLISH, "nato")).isNotEmpty();
    assertThat(synonyms.of(Language.GERMAN, "nato")).isEmpty();
  }

  private void write(String lines, int second) throws IOException {
    Path file = Files.writeString(folder.resolve("synonyms-fr.txt"), lines);
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
  }
}
