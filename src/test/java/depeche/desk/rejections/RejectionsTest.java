package depeche.desk.rejections;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.desk.Sender;
import depeche.source.Reading.Excerpt;
import depeche.source.Reading.Problem;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RejectionsTest {
  private static final Sender FILE = Sender.file("corpus/a.jsonl");
  private static final Instant MORNING = Instant.parse("2024-06-19T08:00:00Z");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Instant now = MORNING;

  @SuppressWarnings("NullAway.Init")
  private Rejections rejections;

  @BeforeEach
  void open() {
    rejections = open(100, 1 << 20);
  }

  @AfterEach
  void close() {
    rejections.close();
  }

  @Test
  void aRejectionTellsWhatWhereWhenAndWhy() {
    rejections.refused(
        FILE,
        new Rejected(
            "corpus/a.jsonl",
            7,
            new Reason(Problem.MALFORMED_JSON, "a quote is missing", 4),
            new Excerpt("{\"id", true, 812)));

    Rejection only = rejections.newest(Long.MAX_VALUE, 10).getFirst();
    assertThat(only)
        .isEqualTo(
            new Rejection(
                only.id(),
                0,
                MORNING,
                FILE,
                "corpus/a.jsonl",
                7,
                812,
                "malformed_json",
                "a quote is missing",
                4,
                "{\"id",
                true));
  }

  @Test
  void theNewestComesFirstPageByPage() {
    IntStream.range(0, 5).forEach(i -> refuse(FILE, "ligne " + i));

    List<Rejection> first = rejections.newest(Long.MAX_VALUE, 2);
    List<Rejection> second = rejections.newest(first.getLast().number(), 2);

    assertThat(inputs(first)).containsExactly("ligne 4", "ligne 3");
    assertThat(inputs(second)).containsExactly("ligne 2", "ligne 1");
  }

  @Test
  void theSameInputRefusedAgainIsOneRejection() {
    refuse(FILE, "oups");
    refuse(FILE, "oups");

    assertThat(rejections.count()).isOne();
  }

  @Test
  void rejectionsOutliveTheProcess() {
    refuse(FILE, "une");
    refuse(FILE, "deux");
    rejections.delete(rejections.newest(Long.MAX_VALUE, 1).getFirst().id());

    reopen(100, 1 << 20);

    assertThat(all()).containsExactly("une");
  }

  @Test
  void aTornLineCostsNoOther() throws IOException {
    refuse(FILE, "une");
    rejections.close();
    Files.writeString(
        folder.resolve("rejections.journal"), "01234567 {\"rej", StandardOpenOption.APPEND);
    open();
    refuse(FILE, "deux");

    reopen(100, 1 << 20);

    assertThat(all()).containsExactly("deux", "une");
  }

  @Test
  void whatAFileNoLongerHoldsIsSettledWhenItIsReadAgain() {
    refuse(FILE, "corrigée");
    refuse(FILE, "toujours fausse");
    refuse(Sender.file("corpus/b.jsonl"), "d’un autre fichier");
    now = now.plusSeconds(60);

    refuse(FILE, "toujours fausse");
    rejections.settled(FILE, now);

    assertThat(all()).containsExactly("d’un autre fichier", "toujours fausse");
  }

  @Test
  void theOldestGoBeyondTheMostThatAreKept() {
    reopen(3, 1 << 20);
    IntStream.range(0, 5).forEach(i -> refuse(FILE, "ligne " + i));

    assertThat(all()).containsExactly("ligne 4", "ligne 3", "ligne 2");
  }

  @Test
  void theJournalStaysWithinItsBoundsOnDisk() throws IOException {
    int bytes = 20_000;
    reopen(100, bytes);
    IntStream.range(0, 500).forEach(i -> refuse(FILE, "longue ".repeat(100) + i));

    assertThat(Files.size(folder.resolve("rejections.journal"))).isLessThan(3 * bytes);
    assertThat(all()).isNotEmpty().first().asString().endsWith("499");
    reopen(100, bytes);
    assertThat(all()).isNotEmpty().first().asString().endsWith("499");
  }

  @Test
  void onlyTheBeginningOfLongInputIsKept() {
    refuse(FILE, "x".repeat(Excerpt.LONGEST + 1));

    Rejection only = rejections.newest(Long.MAX_VALUE, 1).getFirst();
    assertThat(only.input()).hasSize(Excerpt.LONGEST);
    assertThat(only.whole()).isFalse();
  }

  @Test
  void theyCanBeReadWhileTheyAreOpen() {
    refuse(FILE, "une");
    refuse(FILE, "deux");
    List<Rejection> read = new ArrayList<>();

    Rejections.read(folder, read::add);

    assertThat(inputs(read)).containsExactly("une", "deux");
  }

  private void refuse(Sender sender, String input) {
    rejections.refused(
        sender,
        new Rejected(
            sender.name(), 1, new Reason(Problem.NOT_AN_OBJECT, ""), new Excerpt(input, true, 0)));
  }

  private List<String> all() {
    return inputs(rejections.newest(Long.MAX_VALUE, 1000));
  }

  private static List<String> inputs(List<Rejection> rejections) {
    return rejections.stream().map(rejection -> String.valueOf(rejection.input())).toList();
  }

  private Rejections open(int most, long bytes) {
    return Rejections.open(folder, most, bytes, () -> now);
  }

  private void reopen(int most, long bytes) {
    rejections.close();
    rejections = open(most, bytes);
  }
}
