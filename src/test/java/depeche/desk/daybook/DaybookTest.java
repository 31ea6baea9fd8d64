package depeche.desk.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.index.Change;
import depeche.index.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DaybookTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 19);
  private static final LocalDate TOMORROW = TODAY.plusDays(1);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Instant now = Instant.parse("2024-06-19T08:00:00Z");

  @Test
  void whatIsOnDiskIsCountedByWhatBecameOfIt() {
    try (Daybook book = open()) {
      book.expected(List.of(store("a"), store("b"), store("c"), new Change.Remove(id("d"))))
          .stored(List.of(Outcome.CREATED, Outcome.REPLACED, Outcome.UNCHANGED, Outcome.REMOVED));
      assertThat(book.day(TODAY)).isEqualTo(new Day(1, 1, 1));
      assertThat(articles(book, TODAY)).containsExactly("b", "a");
    }
  }

  @Test
  void whatBrokeOffIsNotCounted() {
    try (Daybook book = open()) {
      book.expected(List.of(store("a"))).broken();
      assertThat(book.day(TODAY).isQuiet()).isTrue();
    }
  }

  @Test
  void aRestartForgetsNothing() {
    try (Daybook book = open()) {
      write(book, "a");
    }
    try (Daybook book = open()) {
      write(book, "b");
      assertThat(book.day(TODAY)).isEqualTo(new Day(2, 0, 0));
      assertThat(articles(book, TODAY)).containsExactly("b", "a");
    }
  }

  @Test
  void eachDayStandsForItself() {
    try (Daybook book = open()) {
      write(book, "a");
      now = now.plusSeconds(86_400);
      write(book, "b");
      assertThat(book.day(TODAY)).isEqualTo(new Day(1, 0, 0));
      assertThat(articles(book, TODAY)).containsExactly("a");
      assertThat(articles(book, TOMORROW)).containsExactly("b");
    }
  }

  @Test
  void aJournalThatIsLongIsWrittenAnewAndCountsTheSame() {
    String longId = "a".repeat(400);
    try (Daybook book = open()) {
      IntStream.range(0, 3000).forEach(i -> write(book, longId + i));
    }
    assertThat(folder.resolve("days.journal").toFile().length()).isLessThan(1_200_000);
    try (Daybook book = open()) {
      assertThat(book.day(TODAY)).isEqualTo(new Day(3000, 0, 0));
      assertThat(articles(book, TODAY)).startsWith(longId + 2999, longId + 2998);
    }
  }

  private Daybook open() {
    return Daybook.open(folder, () -> now);
  }

  private static void write(Daybook book, String id) {
    book.expected(List.of(store(id))).stored(List.of(Outcome.CREATED));
  }

  private static List<String> articles(Daybook book, LocalDate day) {
    return book.latest(day, 10).stream().map(named -> named.article().value()).toList();
  }

  private static Change store(String id) {
    Article article =
        new Article(
            id(id), null, "Titre", "", "", null, null, List.of(), null, null, null, List.of(),
            List.of());
    return new Change.Store(
        new EnrichedArticle(article, Language.FRENCH, List.of()), "fingerprint", null);
  }

  private static ArticleId id(String id) {
    return new ArticleId(id);
  }
}
