package depeche.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.index.ArticleHits.Bucket;
import depeche.index.ArticleHits.Histogram;
import depeche.query.FacetChoice.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TimelineTest {
  private static final QueryString HERE =
      QueryString.EMPTY.plus("q", "traité").plus("cursor", "abc");

  @Test
  void theHighestBarFillsTheChartAndARareOneCanStillBeSeen() {
    assertThat(timeline(1000, 1, 0).bars())
        .extracting(Timeline.Bar::height)
        .containsExactly(Timeline.HEIGHT, 3, 0);
  }

  @Test
  void aBarNarrowsTheSearchToItsDaysFromTheFirstPageOn() {
    assertThat(timeline(1, 2).bars().getFirst().href())
        .isEqualTo("/?q=trait%C3%A9&from=2024-01-01&to=2024-01-31");
  }

  @Test
  void aBarSaysItsPeriodAndCount() {
    assertThat(timeline(1, 2).bars().getLast().text()).isEqualTo("février 2024 : 2 articles");
  }

  @Test
  void theAxisNamesItsEndsAndAFewPeriodsBetween() {
    Timeline year = timeline(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(year.ticks()).hasSize(6);
    assertThat(year.ticks().getFirst().anchor()).isEqualTo("start");
    assertThat(year.ticks().getLast().anchor()).isEqualTo("end");
  }

  @Test
  void aBarWithRoomHasItsNameUnderIt() {
    assertThat(timeline(1, 2, 3).ticks()).extracting(Timeline.Tick::anchor).containsOnly("middle");
  }

  @Test
  void oneBarAloneTellsNothing() {
    assertThat(timeline(5).worthShowing()).isFalse();
  }

  private static Timeline timeline(long... counts) {
    List<Bucket> buckets =
        IntStream.range(0, counts.length)
            .mapToObj(i -> {
              LocalDate month = LocalDate.of(2024, 1, 1).plusMonths(i);
              return new Bucket(month, month.withDayOfMonth(month.lengthOfMonth()), counts[i]);
            })
            .toList();
    return Timeline.of(
        new Histogram(Interval.MONTH, buckets), Messages.in(PageLanguage.FRENCH), HERE);
  }
}
