package depeche.index;

import depeche.index.ArticleHits.Bucket;
import depeche.index.ArticleHits.Histogram;
import depeche.query.FacetChoice.Interval;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;

/** Divides time into days, months and years, each numbered without gaps, and lists their counts. */
public final class DateBuckets {
  /** What a chart can show side by side. */
  public static final int READABLE = 62;

  /** Where a finer interval was asked for than can be listed, a coarser one answers. */
  public static final int MOST = 50_000;

  private DateBuckets() {}

  /**
   * The histogram of days.
   *
   * @param counts how many articles were published on a day since 1970
   */
  public static Histogram ofDays(Interval asked, NavigableMap<Integer, Long> counts) {
    if (counts.isEmpty()) {
      return new Histogram(asked == Interval.AUTO ? Interval.DAY : asked, List.of());
    }
    int first = counts.firstKey();
    int last = counts.lastKey();
    Interval interval = interval(asked, first, last);
    long[] numbered = new long[size(interval, first, last)];
    counts.forEach(
        (day, count) -> numbered[number(interval, day) - number(interval, first)] += count);
    return new Histogram(interval, buckets(interval, number(interval, first), numbered));
  }

  /** The histogram of articles, each by its day of publication since 1970, in any order. */
  public static Histogram of(Interval asked, int[] days) {
    if (days.length == 0) {
      return ofDays(asked, Collections.emptyNavigableMap());
    }
    int first = Arrays.stream(days).min().getAsInt();
    int last = Arrays.stream(days).max().getAsInt();
    Interval interval = interval(asked, first, last);
    int start = number(interval, first);
    long[] counts = new long[size(interval, first, last)];
    for (int day : days) {
      counts[number(interval, day) - start]++;
    }
    return new Histogram(interval, buckets(interval, start, counts));
  }

  /**
   * The finest interval from {@code asked} on that keeps the buckets from one day to another few
   * enough: {@link #READABLE} if the choice is ours, else {@link #MOST}.
   */
  public static Interval interval(Interval asked, int firstDay, int lastDay) {
    return switch (asked) {
      case AUTO -> finest(READABLE, Interval.DAY, firstDay, lastDay);
      case DAY, MONTH, YEAR -> finest(MOST, asked, firstDay, lastDay);
    };
  }

  /** The number of the day, month or year that a day since 1970 lies in. */
  public static int number(Interval interval, int epochDay) {
    return switch (interval) {
      case AUTO, DAY -> epochDay;
      case MONTH ->
          Math.toIntExact(LocalDate.ofEpochDay(epochDay).getLong(ChronoField.PROLEPTIC_MONTH));
      case YEAR -> LocalDate.ofEpochDay(epochDay).getYear();
    };
  }

  /** The first day of the day, month or year of that number. */
  public static LocalDate start(Interval interval, int number) {
    return switch (interval) {
      case AUTO, DAY -> LocalDate.ofEpochDay(number);
      case MONTH -> LocalDate.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1, 1);
      case YEAR -> LocalDate.of(number, 1, 1);
    };
  }

  private static Interval finest(int most, Interval start, int first, int last) {
    return switch (start) {
      case AUTO, DAY ->
          size(Interval.DAY, first, last) <= most
              ? Interval.DAY
              : finest(most, Interval.MONTH, first, last);
      case MONTH -> size(Interval.MONTH, first, last) <= most ? Interval.MONTH : Interval.YEAR;
      case YEAR -> Interval.YEAR;
    };
  }

  private static int size(Interval interval, int firstDay, int lastDay) {
    return number(interval, lastDay) - number(interval, firstDay) + 1;
  }

  private static List<Bucket> buckets(Interval interval, int first, long[] counts) {
    List<Bucket> buckets = new ArrayList<>(counts.length);
    for (int i = 0; i < counts.length; i++) {
      LocalDate from = start(interval, first + i);
      LocalDate to = start(interval, first + i + 1).minusDays(1);
      buckets.add(new Bucket(from, to, counts[i]));
    }
    return buckets;
  }
}
