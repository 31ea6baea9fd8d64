package depeche.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a search, in the order of its keys.
 *
 * @param hits each with the fields asked for, in a fixed order
 * @param facets the values of each facet asked for, and {@code date}
 */
record SearchBody(
    QueryBody query,
    Total total,
    long tookMillis,
    List<Map<String, @Nullable Object>> hits,
    Map<String, Object> facets,
    Links links) {

  record QueryBody(
      String q,
      String language,
      boolean relaxed,
      List<DroppedWord> dropped,
      List<WarningBody> warnings,
      @Nullable String suggestion,
      List<ExpansionBody> expansions) {}

  record DroppedWord(String word, long hits) {}

  record WarningBody(int offset, String message) {}

  record ExpansionBody(String words, String kind, String text, @Nullable String id) {}

  record Total(long value, boolean exact) {}

  record FacetValue(String id, String label, long count, boolean selected) {}

  record TopicValue(
      String id, String label, @Nullable String parent, long count, boolean selected) {}

  record Dates(String interval, List<DateBucket> buckets) {}

  record DateBucket(LocalDate from, LocalDate to, long count) {}

  record Links(String self, @Nullable String next) {}
}
