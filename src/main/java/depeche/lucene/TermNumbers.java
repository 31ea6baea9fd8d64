package depeche.lucene;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The numbers of the terms of one field. Most words of an article have none, which a few bits tell
 * (a Bloom filter of one hash), so that a table larger than the processor's cache is not asked.
 */
final class TermNumbers {
  static final int NONE = -1;

  private static final int SLOTS = 1 << 20;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final BitSet perhaps = new BitSet();

  boolean isEmpty() {
    return numbers.isEmpty();
  }

  /** The number of a term, or {@link #NONE}. */
  int get(String term) {
    return perhaps.get(slot(term)) ? numbers.getOrDefault(term, NONE) : NONE;
  }

  /** The number of a term, given to it by {@code giving} where it has none. */
  int of(String term, ToIntFunction<String> giving) {
    perhaps.set(slot(term));
    return numbers.computeIfAbsent(term, giving::applyAsInt);
  }

  private static int slot(String term) {
    int hash = term.hashCode() * 0x9E3779B9;
    return (hash ^ hash >>> 12) & SLOTS - 1;
  }
}
