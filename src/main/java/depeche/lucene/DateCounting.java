package depeche.lucene;

import depeche.index.ArticleHits.Bucket;
import depeche.index.ArticleHits.Histogram;
import depeche.query.FacetChoice.Interval;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IntsRefBuilder;

/** Counts matches by their day, month or year of publication; undated ones are left out. */
final class DateCounting {
  /** What a chart can show side by side. */
  private static final int READABLE = 62;

  /** Where a finer interval was asked for than can be listed, a coarser one answers. */
  private static final int MOST = 50_000;

  private DateCounting() {}

  static Histogram count(IndexReader reader, List<FixedBitSet> matches, Interval asked)
      throws IOException {
    int[] days = days(reader, matches);
    if (days.length == 0) {
      return new Histogram(asked == Interval.AUTO ? Interval.DAY : asked, List.of());
    }
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int day : days) {
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
    Interval interval = interval(asked, first, last);
    return new Histogram(interval, buckets(days, interval, first, last));
  }

  private static int[] days(IndexReader reader, List<FixedBitSet> matches) throws IOException {
    IntsRefBuilder days = new IntsRefBuilder();
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues published = DocValues.getNumeric(leaf.reader(), Fields.PUBLISHED);
      DocIdSetIterator each = new BitSetIterator(matches.get(leaf.ord), 0);
      for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        if (published.advanceExact(doc)) {
          days.append((int) Instants.epochDay(published.longValue()));
        }
      }
    }
    return days.toIntsRef().ints;
  }

  private static Interval interval(Interval asked, int first, int last) {
    return switch (asked) {
      case AUTO -> finest(READABLE, Interval.DAY, first, last);
      case DAY, MONTH, YEAR -> finest(MOST, asked, first, last);
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

  private static int size(Interval interval, int first, int last) {
    return number(interval, last) - number(interval, first) + 1;
  }

  private static List<Bucket> buckets(int[] days, Interval interval, int first, int last) {
    int start = number(interval, first);
    long[] counts = new long[size(interval, first, last)];
    for (int day : days) {
      counts[number(interval, day) - start]++;
    }
    List<Bucket> buckets = new ArrayList<>(counts.length);
    for (int i = 0; i < counts.length; i++) {
      LocalDate from = start(interval, start + i);
      LocalDate to = start(interval, start + i + 1).minusDays(1);
      buckets.add(new Bucket(from, to, counts[i]));
    }
    return buckets;
  }

  /** Days, months and years alike are numbered without gaps. */
  private static int number(Interval interval, int epochDay) {
    return switch (interval) {
      case AUTO, DAY -> epochDay;
      case MONTH ->
          Math.toIntExact(LocalDate.ofEpochDay(epochDay).getLong(ChronoField.PROLEPTIC_MONTH));
      case YEAR -> LocalDate.ofEpochDay(epochDay).getYear();
    };
  }

  private static LocalDate start(Interval interval, int number) {
    return switch (interval) {
      case AUTO, DAY -> LocalDate.ofEpochDay(number);
      case MONTH -> LocalDate.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1, 1);
      case YEAR -> LocalDate.of(number, 1, 1);
    };
  }
}
