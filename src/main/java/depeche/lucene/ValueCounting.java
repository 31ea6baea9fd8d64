package depeche.lucene;

import depeche.index.ArticleHits.FacetCount;
import depeche.index.ValuePage;
import depeche.index.WantedValues;
import depeche.query.Facet;
import depeche.query.Filters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;

/** Lists the values of one facet over a set of matches, all of them if need be. */
final class ValueCounting {
  private static final Comparator<Counted> ORDER =
      Comparator.<Counted>comparingInt(counted -> -counted.chief)
          .thenComparingInt(counted -> -counted.count)
          .thenComparingInt(counted -> counted.ordinal);

  /**
   * A value that passes.
   *
   * @param chief how many articles are chiefly about it, where that is the order; or 0
   */
  private record Counted(int ordinal, int count, int chief, String id) {}

  private final Snapshot snapshot;
  private final WantedValues wanted;

  ValueCounting(Snapshot snapshot, WantedValues wanted) {
    this.snapshot = snapshot;
    this.wanted = wanted;
  }

  /**
   * @param filters that the articles were found by
   */
  ValuePage count(List<FixedBitSet> matches, Filters filters) throws IOException {
    Facet facet = wanted.facet();
    Set<String> selected = filters.include().getOrDefault(facet, Set.of());
    ValueTally tally = new ValueTally(snapshot, matches, filters.ignored(facet));
    FacetOrdinals ordinals = snapshot.ordinals(Fields.facet(facet));
    int[] counts = tally.count(Fields.facet(facet));
    Set<String> spelt =
        wanted.spelling() == null
            ? Set.of()
            : SpellingCounting.ids(snapshot.getIndexReader(), facet, wanted.spelling());
    Chief chief = chief(tally);
    List<Counted> passing = new ArrayList<>();
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      if (counts[ordinal] > 0) {
        String id = ordinals.value(ordinal);
        if (wanted.id().test(id) || spelt.contains(id)) {
          passing.add(new Counted(ordinal, counts[ordinal], chief.of(id), id));
        }
      }
    }
    passing.sort(ORDER);
    int from = Math.min(wanted.from(), passing.size());
    int to = Math.min(from + wanted.size(), passing.size());
    List<FacetCount> page = new ArrayList<>(to - from);
    for (Counted counted : passing.subList(from, to)) {
      String label = FacetLabels.label(snapshot.getIndexReader(), facet, counted.id);
      page.add(new FacetCount(counted.id, label, counted.count, selected.contains(counted.id)));
    }
    return new ValuePage(passing.size(), page);
  }

  /** How many articles are chiefly about a value. */
  @FunctionalInterface
  private interface Chief {
    int of(String id) throws IOException;
  }

  private Chief chief(ValueTally tally) throws IOException {
    return switch (wanted.order()) {
      case COUNT -> _ -> 0;
      case SALIENCE -> {
        FacetOrdinals ordinals = snapshot.ordinals(Fields.chief(wanted.facet()));
        int[] counts = tally.count(Fields.chief(wanted.facet()));
        yield id -> {
          int ordinal = ordinals.ordinal(id);
          return ordinal < 0 ? 0 : counts[ordinal];
        };
      }
    };
  }
}
