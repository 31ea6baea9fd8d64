package depeche.lucene;

import depeche.index.ArticleHits.FacetCount;
import depeche.query.Facet;
import depeche.query.Filters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.util.FixedBitSet;

/** Counts the values of a facet over a set of matches, and keeps those to show. */
final class FacetCounting {
  /** Falling count, then the order of ids. */
  private static final Comparator<Counted> ORDER =
      Comparator.<Counted>comparingInt(counted -> -counted.count)
          .thenComparingInt(counted -> counted.ordinal);

  /** For more values than this, all labels are read at once. */
  private static final int MANY = 1_000;

  private record Counted(int ordinal, int count) {}

  private final Snapshot snapshot;
  private final int size;

  /**
   * @param size how many values to show; selected ones that are not among them come in addition
   */
  FacetCounting(Snapshot snapshot, int size) {
    this.snapshot = snapshot;
    this.size = size;
  }

  /** The selected values first, then the others, each by falling count. */
  List<FacetCount> count(Facet facet, List<FixedBitSet> matches, Filters filters)
      throws IOException {
    FacetOrdinals ordinals = snapshot.ordinals(Fields.facet(facet));
    int[] counts =
        new ValueTally(snapshot, matches, filters.ignored(facet)).count(Fields.facet(facet));
    Set<String> selected = filters.include().getOrDefault(facet, Set.of());
    Map<String, Counted> shown = new TreeMap<>();
    for (Counted counted : top(counts)) {
      shown.put(ordinals.value(counted.ordinal), counted);
    }
    for (String value : selected) {
      int ordinal = ordinals.ordinal(value);
      shown.put(value, new Counted(ordinal, ordinal < 0 ? 0 : counts[ordinal]));
    }
    Map<String, String> labels =
        shown.size() > MANY ? FacetLabels.all(snapshot.getIndexReader(), facet) : Map.of();
    List<FacetCount> result = new ArrayList<>();
    for (Map.Entry<String, Counted> value : shown.entrySet()) {
      String id = value.getKey();
      String label =
          labels.isEmpty()
              ? FacetLabels.label(snapshot.getIndexReader(), facet, id)
              : labels.getOrDefault(id, id);
      result.add(new FacetCount(id, label, value.getValue().count, selected.contains(id)));
    }
    result.sort(
        Comparator.comparing((FacetCount count) -> !count.selected())
            .thenComparing(Comparator.comparingLong(FacetCount::count).reversed())
            .thenComparing(FacetCount::id));
    return result;
  }

  private List<Counted> top(int[] counts) {
    PriorityQueue<Counted> best = new PriorityQueue<>(ORDER.reversed());
    int least = 1;
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      if (counts[ordinal] >= least) {
        best.add(new Counted(ordinal, counts[ordinal]));
        if (best.size() > size) {
          best.poll();
          least = best.element().count + 1;
        }
      }
    }
    return List.copyOf(best);
  }
}
