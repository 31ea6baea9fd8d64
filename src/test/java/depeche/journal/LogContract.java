package depeche.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a log promises, wherever it is kept. */
public abstract class LogContract {
  protected final List<String> read = new ArrayList<>();
  private final List<Long> positions = new ArrayList<>();
  private final List<AutoCloseable> opened = new ArrayList<>();

  /** An entry. */
  public record Word(String word) {}

  /** Opens the store, the same at each time. */
  protected abstract RecordStore open();

  /** Opens the log as it is after a restart. */
  private Log<Word> log() throws Exception {
    close();
    read.clear();
    positions.clear();
    RecordStore store = open();
    Log<Word> log =
        store.log(
            "words",
            Word.class,
            (position, entry) -> {
              positions.add(position);
              read.add(entry.word());
            });
    opened.addAll(List.of(log, store));
    log.catchUp();
    return log;
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
    opened.clear();
  }

  @Test
  void whatIsAddedIsReadAtOnceInItsOrder() throws Exception {
    Log<Word> log = log();
    log.add(() -> List.of(new Word("quai"), new Word("môle")));
    log.add(() -> List.of(new Word("digue")));

    assertThat(read).containsExactly("quai", "môle", "digue");
  }

  @Test
  void whatWasAddedIsReadAfterARestartInTheSameOrder() throws Exception {
    Log<Word> log = log();
    for (int i = 0; i < 30; i++) {
      Word word = new Word("w" + i);
      log.add(() -> List.of(word));
    }
    log.force();
    log();

    assertThat(read)
        .containsExactlyElementsOf(IntStream.range(0, 30).mapToObj(i -> "w" + i).toList());
  }

  @Test
  void entriesAreFoundWhereTheyWereRead() throws Exception {
    Log<Word> log = log();
    log.add(() -> List.of(new Word("quai"), new Word("môle")));
    log.add(() -> List.of(new Word("digue")));
    long last = positions.get(2);
    long second = positions.get(1);

    assertThat(log.get(last, second)).containsExactly(new Word("digue"), new Word("môle"));
    assertThat(log().get(last, second)).containsExactly(new Word("digue"), new Word("môle"));
  }

  @Test
  void nothingIsAddedWhereThereIsNothingToAdd() throws Exception {
    Log<Word> log = log();
    log.add(List::of);
    log.add(() -> List.of(new Word("quai")));
    log();

    assertThat(read).containsExactly("quai");
  }

  @Test
  void logsOfOtherNamesAreOthers() throws Exception {
    log().add(() -> List.of(new Word("quai")));
    try (RecordStore store = open();
        Log<Word> other =
            store.latest("others", Word.class, Word::word, (_, entry) -> read.add("other"))) {
      other.catchUp();
    }

    assertThat(read).containsExactly("quai");
  }
}
