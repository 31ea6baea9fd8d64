package depeche.index;

import static depeche.index.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.index.ArticleHits.Bucket;
import depeche.index.ArticleHits.Histogram;
import depeche.query.FacetChoice.Interval;
import depeche.query.Sort;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dates of publication: ranges, order and histogram. */
abstract class DatesContract extends OpenIndex {

  @Test
  void aRangeTakesWholeDaysInUtc() {
    given(
        article("before").publishedAt(Instant.parse("2024-06-17T23:59:59.999Z")),
        article("first").publishedAt(Instant.parse("2024-06-18T00:00:00Z")),
        article("last").publishedAt(Instant.parse("2024-06-19T23:59:59.999Z")),
        article("after").publishedAt(Instant.parse("2024-06-20T00:00:00Z")));
    assertThat(found(Asking.forEverything().published("2024-06-18", "2024-06-19")))
        .containsExactlyInAnyOrder("first", "last");
  }

  @Test
  void newestAndOldestComeFirstAndTheUndatedLast() {
    given(
        article("undated"),
        article("old").published("1969-07-20"),
        article("new").published("2024-06-19"),
        article("middle").published("1998-07-12"));
    assertThat(found(Asking.forEverything().sorted(Sort.NEWEST)))
        .containsExactly("new", "middle", "old", "undated");
    assertThat(found(Asking.forEverything().sorted(Sort.OLDEST)))
        .containsExactly("old", "middle", "new", "undated");
  }

  @Test
  void articlesOfOneMomentStandById() {
    given(
        article("c").published("2024-06-19"),
        article("a").published("2024-06-19"),
        article("b").published("2024-06-19"));
    assertThat(found(Asking.forEverything().sorted(Sort.NEWEST))).containsExactly("a", "b", "c");
    assertThat(found(Asking.forEverything().sorted(Sort.OLDEST))).containsExactly("a", "b", "c");
  }

  @Test
  void aHistogramHasNoGaps() {
    given(
        article("a").published("2024-05-31"),
        article("b").published("2024-07-01"),
        article("c").published("2024-07-31"),
        article("undated"));
    assertThat(histogram(Interval.MONTH).buckets())
        .containsExactly(
            new Bucket(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31), 1),
            new Bucket(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30), 0),
            new Bucket(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 31), 2));
    assertThat(histogram(Interval.DAY).buckets()).hasSize(62);
    assertThat(histogram(Interval.YEAR).buckets())
        .containsExactly(new Bucket(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), 3));
  }

  @Test
  void theIntervalKeepsTheNumberOfBucketsReadable() {
    given(article("a").published("2024-06-19"), article("b").published("2024-07-19"));
    assertThat(histogram(Interval.AUTO).interval()).isEqualTo(Interval.DAY);
    given(article("c").published("2022-01-01"));
    assertThat(histogram(Interval.AUTO).interval()).isEqualTo(Interval.MONTH);
    given(article("d").published("1995-01-01"));
    assertThat(histogram(Interval.AUTO).interval()).isEqualTo(Interval.YEAR);
    assertThat(histogram(Interval.AUTO).buckets()).hasSize(30);
  }

  @Test
  void aHistogramOfNothingIsEmpty() {
    given(article("undated"));
    assertThat(histogram(Interval.AUTO).buckets()).isEmpty();
  }

  @Test
  void datesBeyondTheCalendarAreKeptInOrder() {
    given(
        article("far").publishedAt(Instant.MAX),
        article("ancient").publishedAt(Instant.MIN),
        article("now").published("2024-06-19"));
    assertThat(found(Asking.forEverything().sorted(Sort.OLDEST)))
        .containsExactly("ancient", "now", "far");
    assertThat(histogram(Interval.DAY).interval()).isEqualTo(Interval.YEAR);
  }

  private Histogram histogram(Interval interval) {
    Histogram dates = index.search(Asking.forEverything().counting(10, interval).query()).dates();
    assertThat(dates).isNotNull();
    return dates == null ? new Histogram(interval, List.of()) : dates;
  }
}
