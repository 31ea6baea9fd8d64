package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.index.ArticleHits.Histogram;
import depeche.index.DateBuckets;
import depeche.query.FacetChoice;
import depeche.query.FacetChoice.Interval;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts by day, month or year of publication. Which of them is readable is known only with the
 * answer, so it asks for as many days as a chart could show, and for all months beside.
 */
final class DateCounts {
  private static final String DATES = "dates";
  private static final String DAYS = "days";
  private static final String MONTHS = "months";

  private DateCounts() {}

  static Map<String, Object> aggregations(FacetChoice choice, Map<String, Object> selected) {
    if (!choice.dates()) {
      return Map.of();
    }
    Map<String, Object> counts =
        Map.of(
            DAYS,
            first(Fields.DAY, mostDays(choice)),
            MONTHS,
            first(Fields.MONTH, DateBuckets.MOST));
    return Map.of(DATES, Map.of("filter", selected, "aggs", counts));
  }

  static @Nullable Histogram read(FacetChoice choice, JsonNode aggregations) {
    if (!choice.dates()) {
      return null;
    }
    JsonNode counted = aggregations.path(DATES);
    TreeMap<Integer, Long> days = new TreeMap<>();
    JsonNode byDay = counted.path(DAYS);
    if (byDay.path("sum_other_doc_count").asLong() == 0) {
      for (JsonNode bucket : byDay.path("buckets")) {
        days.put(bucket.path("key").asInt(), bucket.path("doc_count").asLong());
      }
    } else {
      for (JsonNode bucket : counted.path(MONTHS).path("buckets")) {
        days.put(firstDay(bucket.path("key").asInt()), bucket.path("doc_count").asLong());
      }
      // The last month as its last day, so that the span is not taken for one of a few days.
      Map.Entry<Integer, Long> last = days.pollLastEntry();
      if (last != null) {
        LocalDate start = LocalDate.ofEpochDay(last.getKey());
        days.put((int) start.plusMonths(1).minusDays(1).toEpochDay(), last.getValue());
      }
    }
    return DateBuckets.ofDays(choice.interval(), days);
  }

  private static int firstDay(int month) {
    return (int) DateBuckets.start(Interval.MONTH, month).toEpochDay();
  }

  private static int mostDays(FacetChoice choice) {
    return switch (choice.interval()) {
      case AUTO -> DateBuckets.READABLE;
      case DAY -> DateBuckets.MOST;
      case MONTH, YEAR -> 1;
    };
  }

  private static Map<String, Object> first(String field, int most) {
    return Map.of("terms", Map.of("field", field, "size", most, "order", Map.of("_key", "asc")));
  }
}
