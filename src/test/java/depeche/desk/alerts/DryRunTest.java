package depeche.desk.alerts;

import static depeche.desk.alerts.AlertDesk.only;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import depeche.query.DateRange;
import depeche.query.Facet;
import depeche.query.Filters;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a dry run says of the last thirty days is what they fire when they are played again. */
final class DryRunTest {
  private static final int ARTICLES = 300;
  private static final long DAYS = 60;
  private static final List<String> WORDS =
      List.of("port", "phare", "digue", "pont", "gare", "plage", "Espagne", "Italie", "grève");

  @Test
  void aDryRunCountsWhatAReplayFires(@TempDir Path archive, @TempDir Path replay) {
    List<Article> all = articles();
    List<AlertSearch> searches = searches();
    try (AlertDesk desk = new AlertDesk(archive);
        AlertDesk again = new AlertDesk(replay)) {
      desk.ingestion.receive(all);
      desk.index.refresh();
      List<Alert> alerts = again.alerts.createAll(searches);
      again.ingestion.receive(all.stream().filter(DryRunTest::isOfTheLastDays).toList());

      for (Alert alert : alerts) {
        assertThat(desk.alerts.dryRun(alert.search()))
            .as(alert.search().toString())
            .isEqualTo(again.alerts.fired(alert));
      }
      assertThat(alerts).anySatisfy(alert -> assertThat(again.alerts.fired(alert)).isPositive());
    }
  }

  private static boolean isOfTheLastDays(Article article) {
    return article.published() != null
        && article.published().isAfter(AlertDesk.NOW.minus(Duration.ofDays(Alerts.DRY_RUN_DAYS)));
  }

  private static List<Article> articles() {
    Random random = new Random(3);
    return IntStream.range(0, ARTICLES)
        .mapToObj(i ->
            AlertDesk.article(
                "a" + i,
                IntStream.range(0, 4)
                    .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
                    .collect(Collectors.joining(" ", "Hier ", ".")),
                AlertDesk.NOW
                    .minus(Duration.ofDays(random.nextLong(DAYS)))
                    .minus(Duration.ofHours(1))
                    .toString()))
        .toList();
  }

  private static List<AlertSearch> searches() {
    List<AlertSearch> searches = new ArrayList<>();
    for (String one : WORDS) {
      for (String other : WORDS) {
        searches.add(AlertDesk.search(one + " " + other, Filters.NONE));
        searches.add(AlertDesk.search('"' + one + ' ' + other + '"', Filters.NONE));
        searches.add(AlertDesk.search(one + " SAUF " + other, Filters.NONE));
      }
      searches.add(AlertDesk.search(one, only(Facet.COUNTRY, "ES", "IT")));
      searches.add(
          AlertDesk.search(
              one, new Filters(Map.of(), Map.of(), new DateRange(LocalDate.of(2024, 6, 1), null))));
    }
    return searches;
  }
}
