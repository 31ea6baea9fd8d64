package depeche.lucene;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which two terms, the one right before the other, are a term themselves. */
final class TermPairs {
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final BitSet first = new BitSet();

  /**
   * The number of a pair, or null where it is none; most words that begin none are told at once.
   */
  @Nullable Integer number(int one, int other) {
    return one >= 0 && other >= 0 && first.get(one) ? numbers.get(pair(one, other)) : null;
  }

  void add(int one, int other, int number) {
    numbers.put(pair(one, other), number);
    first.set(one);
  }

  private static long pair(int one, int other) {
    return (long) one << 32 | other;
  }
}
