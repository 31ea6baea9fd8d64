package depeche.lucene;

import java.util.Arrays;

/** Which of the numbered terms an article has: as bits, to ask for one, and in a row, for all. */
final class PresentTerms {
  private static final int USUAL = 1024;

  private final long[] bits;
  private int[] row = new int[USUAL];
  private int size;

  /**
   * @param terms how many are numbered
   */
  PresentTerms(int terms) {
    bits = new long[(terms + Long.SIZE - 1) / Long.SIZE];
  }

  void add(int term) {
    if (has(term)) {
      return;
    }
    bits[term / Long.SIZE] |= 1L << term;
    if (size == row.length) {
      row = Arrays.copyOf(row, 2 * size);
    }
    row[size++] = term;
  }

  boolean has(int term) {
    return (bits[term / Long.SIZE] & 1L << term) != 0;
  }

  int size() {
    return size;
  }

  /** One of them, each once, in no order. */
  int get(int at) {
    return row[at];
  }
}
