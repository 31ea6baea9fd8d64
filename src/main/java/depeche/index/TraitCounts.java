package depeche.index;

import java.util.Map;

/**
 * How rare traits are in an archive.
 *
 * @param articles how many articles there are
 * @param counts in how many of them each trait is; 0 for what none has
 */
public record TraitCounts(long articles, Map<Trait, Long> counts) {
  public TraitCounts {
    counts = Map.copyOf(counts);
  }

  /** In how many articles {@code trait} is; 0 where it was not asked about. */
  public long of(Trait trait) {
    return counts.getOrDefault(trait, 0L);
  }

  /** The inverse document frequency of BM25 (Robertson and Spärck Jones, 1976); 0 for nowhere. */
  public double rarity(Trait trait) {
    long count = of(trait);
    return count == 0 ? 0 : Math.log(1 + Math.max(0, articles - count + 0.5) / (count + 0.5));
  }
}
