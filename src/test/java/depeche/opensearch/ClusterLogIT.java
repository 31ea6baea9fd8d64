package depeche.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.journal.Lease;
import depeche.journal.Log;
import depeche.journal.LogContract;
import depeche.journal.Pending;
import depeche.journal.RecordStore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The same log in a cluster, and what several instances have of each other by it. */
@Tag("cluster")
@Timeout(300)
final class ClusterLogIT extends LogContract {
  private static final int WRITERS = 3;
  private static final int ENTRIES = 20;

  private final String index = "log-" + UUID.randomUUID();

  @Override
  protected RecordStore open() {
    return new ClusterStore(RunningCluster.shared().settings(index, 1));
  }

  @AfterEach
  void remove() {
    RunningCluster.shared().remove(index + "-records");
  }

  @Test
  void entriesThatAreMadeAtOnceEachKnowAllThatAreBeforeThem() throws Exception {
    List<List<String>> seen = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Callable<List<String>>> writers =
          IntStream.range(0, WRITERS).<Callable<List<String>>>mapToObj(_ -> this::count).toList();
      for (Future<List<String>> writer : threads.invokeAll(writers)) {
        seen.add(writer.get());
      }
    }
    try (RecordStore store = open()) {
      List<String> all = new ArrayList<>();
      store.log("numbers", Word.class, (_, word) -> all.add(word.word())).catchUp();

      assertThat(all)
          .containsExactlyElementsOf(
              IntStream.range(0, WRITERS * ENTRIES).mapToObj(Integer::toString).toList());
      assertThat(seen)
          .allSatisfy(words -> assertThat(all.subList(0, words.size())).isEqualTo(words));
    }
  }

  /** Adds how many entries there are before each. */
  private List<String> count() {
    List<String> words = new ArrayList<>();
    try (RecordStore store = open();
        Log<Word> log = store.log("numbers", Word.class, (_, word) -> words.add(word.word()))) {
      for (int i = 0; i < ENTRIES; i++) {
        log.add(() -> List.of(new Word(Integer.toString(words.size()))));
      }
    }
    return words;
  }

  @Test
  void aDutyIsOfOneInstanceUntilItIsReleased() {
    try (RecordStore one = open();
        RecordStore other = open()) {
      Lease first = one.lease("duty");
      Lease second = other.lease("duty");

      assertThat(first.hold()).isTrue();
      assertThat(second.hold()).isFalse();
      assertThat(first.hold()).isTrue();
      first.release();
      assertThat(first.isHeld()).isFalse();
      assertThat(second.hold()).isTrue();
      assertThat(first.hold()).isFalse();
    }
  }

  @Test
  void aDutyAndTheNotesOfAnInstanceThatIsGoneAreTakenOver() throws InterruptedException {
    List<String> left = new ArrayList<>();
    try (RecordStore one = open();
        RecordStore other = open();
        Pending<Word> notes = other.pending("notes", Word.class, () -> {})) {
      Lease first = one.lease("duty");
      Lease second = other.lease("duty");
      first.hold();
      one.pending("notes", Word.class, () -> {}).add(new Word("quai"));

      while (left.isEmpty() || !second.hold()) {
        notes.settleLeft(note -> left.add(note.word()));
        Thread.sleep(250);
      }
      assertThat(first.isHeld()).isFalse();
      notes.settleLeft(note -> left.add(note.word()));
    }
    assertThat(left).contains("quai");
  }
}
