package depeche.lucene;

import depeche.lucene.Condition.All;
import depeche.lucene.Condition.AtLeast;
import depeche.lucene.Condition.Found;
import depeche.lucene.Condition.Has;
import depeche.lucene.Condition.InOrder;
import depeche.lucene.Condition.Not;
import depeche.lucene.Condition.Published;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the terms by which a standing query is looked up. */
final class Keys {
  private final TermFrequencies frequencies;

  Keys(TermFrequencies frequencies) {
    this.frequencies = frequencies;
  }

  /**
   * Terms of which every article that fulfils {@code condition} has one, as few and as rare as can
   * be; null where there are none.
   */
  @Nullable Set<Integer> of(Condition condition) {
    return switch (condition) {
      case Has(int term) -> Set.of(term);
      case All(List<Condition> all) -> rarest(all);
      case AtLeast(int _, List<Condition> some) -> anyOf(some);
      case Not _, InOrder _, Published _, Found _ -> null;
    };
  }

  /** Terms in the order in which an article is least likely to have them. */
  int[] rarestFirst(Stream<Integer> terms) {
    return terms
        .sorted(Comparator.comparingDouble(frequencies::share))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private @Nullable Set<Integer> rarest(List<Condition> all) {
    Set<Integer> rarest = null;
    double least = Double.POSITIVE_INFINITY;
    for (Condition condition : all) {
      Set<Integer> keys = of(condition);
      double share = keys == null ? Double.POSITIVE_INFINITY : share(keys);
      if (share < least) {
        rarest = keys;
        least = share;
      }
    }
    return rarest;
  }

  private @Nullable Set<Integer> anyOf(List<Condition> some) {
    Set<Integer> any = new HashSet<>();
    for (Condition condition : some) {
      Set<Integer> keys = of(condition);
      if (keys == null) {
        return null;
      }
      any.addAll(keys);
    }
    return any;
  }

  private double share(Set<Integer> keys) {
    double share = 0;
    for (int key : keys) {
      share += frequencies.share(key);
    }
    return share;
  }
}
