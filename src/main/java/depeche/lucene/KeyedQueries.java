package depeche.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * The standing queries under one key: a term without which none of them finds an article. Most
 * require one term more, which lies beside, so that those an article cannot fulfil are passed over
 * without a look at anything else.
 */
final class KeyedQueries {
  /** No further term is required. */
  static final int NONE = -1;

  private int[] numbers = new int[2];
  private int[] seconds = new int[2];
  private boolean[] settled = new boolean[2];
  private int size;

  /** Tells whether a query finds an article. */
  @FunctionalInterface
  interface Asking {
    boolean finds(int number) throws IOException;
  }

  /**
   * @param second a term that the query requires, too, or {@link #NONE}
   * @param settles whether nothing else is required
   */
  void add(int number, int second, boolean settles) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
      seconds = Arrays.copyOf(seconds, 2 * size);
      settled = Arrays.copyOf(settled, 2 * size);
    }
    numbers[size] = number;
    seconds[size] = second;
    settled[size++] = settles;
  }

  void remove(int number) {
    int kept = 0;
    for (int at = 0; at < size; at++) {
      if (numbers[at] != number) {
        numbers[kept] = numbers[at];
        seconds[kept] = seconds[at];
        settled[kept++] = settled[at];
      }
    }
    size = kept;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Hands over the queries that find an article which has these terms. */
  void find(BitSet terms, Asking others, IntConsumer found) throws IOException {
    for (int at = 0; at < size; at++) {
      boolean possible = seconds[at] == NONE || terms.get(seconds[at]);
      if (possible && (settled[at] || others.finds(numbers[at]))) {
        found.accept(numbers[at]);
      }
    }
  }
}
