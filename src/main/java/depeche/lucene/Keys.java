package depeche.lucene;

import depeche.lucene.Condition.All;
import depeche.lucene.Condition.AtLeast;
import depeche.lucene.Condition.Found;
import depeche.lucene.Condition.Has;
import depeche.lucene.Condition.InOrder;
import depeche.lucene.Condition.Not;
import depeche.lucene.Condition.Published;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  private @Nullable Set<Integer> rarest(List<Condition> all) {
    Set<Integer> rarest = null;
    for (Condition condition : all) {
      Set<Integer> keys = of(condition);
      if (keys != null && (rarest == null || share(keys) < share(rarest))) {
        rarest = keys;
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
    return keys.stream().mapToDouble(frequencies::share).sum();
  }
}
