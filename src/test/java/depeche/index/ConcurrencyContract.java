package depeche.index;

import static depeche.index.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds when many write and read at once. */
abstract class ConcurrencyContract extends OpenIndex {
  private static final int WRITERS = 8;
  private static final int ROUNDS = 50;

  @Test
  void anIdNamesOneArticleHoweverManyWriteItAtOnce() throws Exception {
    List<Outcome> outcomes =
        atOnce(writer -> {
          List<Outcome> mine = new ArrayList<>();
          for (int round = 0; round < ROUNDS; round++) {
            String text = "version " + writer + " de " + round;
            mine.addAll(index.write(List.of(article("same").body(text).change())));
            if (round % 10 == writer) {
              index.refresh();
            }
          }
          return mine;
        });
    index.refresh();
    assertThat(Collections.frequency(outcomes, Outcome.CREATED)).isEqualTo(1);
    assertThat(all()).containsExactly("same");
  }

  @Test
  void creationsAndRemovalsOfOneIdAlternate() throws Exception {
    List<Outcome> outcomes =
        atOnce(writer -> {
          List<Outcome> mine = new ArrayList<>();
          for (int round = 0; round < ROUNDS; round++) {
            Change change =
                (writer + round) % 2 == 0
                    ? article("same").body("le même").change()
                    : new Change.Remove(id("same"));
            mine.addAll(index.write(List.of(change)));
          }
          return mine;
        });
    index.refresh();
    int left = all().size();
    assertThat(left).isBetween(0, 1);
    assertThat(Collections.frequency(outcomes, Outcome.CREATED))
        .isEqualTo(Collections.frequency(outcomes, Outcome.REMOVED) + left);
  }

  @Test
  void everyAcknowledgedArticleIsThereAfterConcurrentCommits() throws Exception {
    atOnce(writer -> {
      for (int round = 0; round < ROUNDS; round++) {
        index.write(List.of(article(writer + "-" + round).change()));
        if (round % 5 == 0) {
          index.commit();
        }
      }
      index.commit();
      return List.of();
    });
    reopen();
    assertThat(index.health().articles()).isEqualTo((long) WRITERS * ROUNDS);
  }

  @Test
  void aWriterReadsItsOwnLastWordWhileOthersRefresh() throws Exception {
    atOnce(writer -> {
      for (int round = 0; round < ROUNDS; round++) {
        String text = "tour " + round;
        index.write(List.of(article("w" + writer).body(text).change()));
        index.refresh();
        assertThat(index.find(id("w" + writer)).orElseThrow().article().body()).isEqualTo(text);
      }
      return List.of();
    });
  }

  private interface Writer {
    List<Outcome> run(int number);
  }

  private static List<Outcome> atOnce(Writer writer)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Callable<List<Outcome>>> writers =
          IntStream.range(0, WRITERS)
              .<Callable<List<Outcome>>>mapToObj(number -> () -> writer.run(number))
              .toList();
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<List<Outcome>> done : threads.invokeAll(writers)) {
        outcomes.addAll(done.get());
      }
      return outcomes;
    }
  }
}
