package depeche.lucene;

import depeche.index.ArticleHits.FacetCount;
import depeche.index.ValuePage;
import depeche.index.WantedValues;
import depeche.query.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;

/** Lists the values of one facet over a set of matches, all of them if need be. */
final class ValueCounting {
  private static final Comparator<Counted> ORDER =
      Comparator.<Counted>comparingInt(counted -> -counted.count)
          .thenComparingInt(counted -> counted.ordinal);

  private record Counted(int ordinal, int count, String id) {}

  private final Snapshot snapshot;
  private final WantedValues wanted;

  ValueCounting(Snapshot snapshot, WantedValues wanted) {
    this.snapshot = snapshot;
    this.wanted = wanted;
  }

  /**
   * @param selected the values that are filtered by
   */
  ValuePage count(List<FixedBitSet> matches, Set<String> selected) throws IOException {
    Facet facet = wanted.facet();
    FacetOrdinals ordinals = snapshot.ordinals(facet);
    int[] counts = ordinals.count(matches);
    Set<String> spelt =
        wanted.spelling() == null
            ? Set.of()
            : SpellingCounting.ids(snapshot.getIndexReader(), facet, wanted.spelling());
    List<Counted> passing = new ArrayList<>();
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      if (counts[ordinal] > 0) {
        String id = ordinals.value(ordinal);
        if (wanted.id().test(id) || spelt.contains(id)) {
          passing.add(new Counted(ordinal, counts[ordinal], id));
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
}
