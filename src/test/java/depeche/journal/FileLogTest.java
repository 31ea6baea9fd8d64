package depeche.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileLogTest extends LogContract {
  @TempDir private Path folder;

  @Override
  protected RecordStore open() {
    return new FolderStore(folder, () -> {});
  }

  @Test
  void ofWhatOnlyTheLatestCountsLittleMoreIsKept() throws Exception {
    for (int run = 0; run < 2; run++) {
      try (Log<Word> log =
          open().latest("latest", Word.class, word -> word.word().substring(0, 1), (_, _) -> {})) {
        for (int i = 0; i < 700; i++) {
          Word word = new Word((i % 2 == 0 ? "a" : "b") + run + "-" + i);
          log.add(() -> List.of(word));
        }
      }
    }
    List<String> words = new ArrayList<>();
    open()
        .latest(
            "latest",
            Word.class,
            word -> word.word().substring(0, 1),
            (_, word) -> words.add(word.word()))
        .close();

    assertThat(words).containsExactly("a1-698", "b1-699");
    assertThat(Files.readAllLines(folder.resolve("latest.log"))).hasSize(2);
  }

  @Test
  void aNoteThatIsNotTakenBackIsLeftToTheNextRun() {
    try (Pending<Word> notes = open().pending("notes", Word.class, () -> {})) {
      notes.add(new Word("quai"));
    }
    List<String> left = new ArrayList<>();
    for (int run = 0; run < 2; run++) {
      try (Pending<Word> notes = open().pending("notes", Word.class, () -> {})) {
        notes.settleLeft(note -> left.add(note.word()));
      }
    }

    assertThat(left).containsExactly("quai");
  }
}
