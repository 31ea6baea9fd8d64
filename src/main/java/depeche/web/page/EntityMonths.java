package depeche.web.page;

import depeche.index.ArticleHits.Bucket;
import depeche.index.ArticleHits.Histogram;
import depeche.query.FacetChoice.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The chart of an entity's months; of its years, where the months are too many to read. */
final class EntityMonths {
  private static final int READABLE = 84;

  private EntityMonths() {}

  static @Nullable Timeline of(List<Bucket> months, Messages messages, QueryString search) {
    Histogram dates =
        months.size() <= READABLE
            ? new Histogram(Interval.MONTH, months)
            : new Histogram(Interval.YEAR, years(months));
    Timeline timeline = Timeline.of(dates, messages, search);
    return timeline.worthShowing() ? timeline : null;
  }

  private static List<Bucket> years(List<Bucket> months) {
    TreeMap<Integer, Long> counts = new TreeMap<>();
    months.forEach(month -> counts.merge(month.from().getYear(), month.count(), Long::sum));
    return counts.entrySet().stream()
        .map(year ->
            new Bucket(
                LocalDate.of(year.getKey(), 1, 1),
                LocalDate.of(year.getKey(), 12, 31),
                year.getValue()))
        .toList();
  }
}
