package depeche.lucene;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which two terms, the one right before the other, are a term themselves. Most words of an article
 * make none with their neighbours, which a few bits tell (a Bloom filter of one hash).
 */
final class TermPairs {
  static final int NONE = -1;

  private static final int SMALLEST = 1024;
  private static final int PERHAPS = 20;

  private final BitSet perhaps = new BitSet();
  private long[] pairs = new long[SMALLEST];
  private int[] numbers = filled(SMALLEST);
  private int size;

  /** The number of a pair of terms, or {@link #NONE}; also where either has none itself. */
  int number(int one, int other) {
    if (one < 0 || other < 0) {
      return NONE;
    }
    long pair = pair(one, other);
    return perhaps.get(bit(pair)) ? numbers[slot(pair)] : NONE;
  }

  /** Notes a pair that is new. */
  void add(int one, int other, int number) {
    if (++size > pairs.length / 2) {
      grow();
    }
    long pair = pair(one, other);
    perhaps.set(bit(pair));
    put(pair, number);
  }

  private void grow() {
    long[] before = pairs;
    int[] values = numbers;
    pairs = new long[2 * before.length];
    numbers = filled(2 * before.length);
    for (int at = 0; at < before.length; at++) {
      if (values[at] != NONE) {
        put(before[at], values[at]);
      }
    }
  }

  private void put(long pair, int number) {
    int slot = slot(pair);
    pairs[slot] = pair;
    numbers[slot] = number;
  }

  /** Where a pair is, or would be. */
  private int slot(long pair) {
    int slot = (int) (spread(pair) >>> 16) & pairs.length - 1;
    while (numbers[slot] != NONE && pairs[slot] != pair) {
      slot = slot + 1 & pairs.length - 1;
    }
    return slot;
  }

  private static int bit(long pair) {
    return (int) (spread(pair) >>> Long.SIZE - PERHAPS);
  }

  private static long spread(long pair) {
    long product = pair * 0x9E3779B97F4A7C15L;
    return product ^ product >>> 32;
  }

  private static long pair(int one, int other) {
    return (long) one << 32 | other;
  }

  private static int[] filled(int length) {
    int[] numbers = new int[length];
    Arrays.fill(numbers, NONE);
    return numbers;
  }
}
