package depeche.desk.overrides;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.desk.overrides.OverridesEditor.Saving;
import depeche.entity.EntityNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OverridesEditorTest {
  private static final EntityNames NAMES = EntityNames.load();
  private static final String RULE = "hide person photo-service\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void aFileThatIsNotThereYetIsBegun() throws IOException {
    assertThat(editor().save(RULE, "")).isEqualTo(new Saving.Saved());
    assertThat(Files.readString(file())).isEqualTo(RULE);
  }

  @Test
  void oneWrongLineLeavesTheFileAsItWas() throws IOException {
    Files.writeString(file(), RULE);
    Saving saving = editor().save(RULE + "fuse person a = b\n", RULE);

    assertThat(saving)
        .isInstanceOfSatisfying(
            Saving.Refused.class,
            refused -> assertThat(refused.problems().getFirst().line()).isEqualTo(2));
    assertThat(Files.readString(file())).isEqualTo(RULE);
  }

  @Test
  void whatSomebodyElseWroteIsNotOverwritten() throws IOException {
    Files.writeString(file(), RULE);
    assertThat(editor().save("", "")).isEqualTo(new Saving.Overtaken());
    assertThat(Files.readString(file())).isEqualTo(RULE);
  }

  @Test
  void theEndsOfLinesThatAFormChangesAreNoChange() throws IOException {
    Files.writeString(file(), RULE + RULE);
    assertThat(editor().save(RULE, "hide person photo-service\r\nhide person photo-service"))
        .isEqualTo(new Saving.Saved());
  }

  @Test
  void aLinkToAFileStaysALink() throws IOException {
    Path real = Files.writeString(folder.resolve("decisions.txt"), RULE);
    Files.createSymbolicLink(file(), real);
    editor().save("", RULE);
    assertThat(file()).isSymbolicLink();
    assertThat(real).isEmptyFile();
  }

  @Test
  void aFolderThatIsNotThereIsToldNotThrown() {
    OverridesEditor editor =
        new OverridesEditor(folder.resolve("nowhere").resolve("overrides.txt"), NAMES);
    assertThat(editor.save(RULE, "")).isInstanceOf(Saving.Unwritable.class);
  }

  private OverridesEditor editor() {
    return new OverridesEditor(file(), NAMES);
  }

  private Path file() {
    return folder.resolve("overrides.txt");
  }
}
