package depeche.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The standing queries under one key: a term without which none of them finds an article. The other
 * terms that each requires lie beside, so that those an article cannot fulfil are passed over
 * without a look at anything else.
 */
final class KeyedQueries {
  /** No further term is required. */
  private static final int NONE = -1;

  private static final int[] NO_MORE = {};

  private int[] numbers = new int[2];
  private int[] seconds = new int[2];
  private int[][] others = new int[2][];
  private boolean[] settled = new boolean[2];
  private @Nullable Condition[] conditions = new @Nullable Condition[2];
  private int size;

  /** Tells whether an article fulfils a condition. */
  @FunctionalInterface
  interface Asking {
    boolean fulfils(Condition condition) throws IOException;
  }

  /**
   * @param further the other terms that the query requires, the rarest first
   * @param settles whether nothing else is required
   */
  void add(int number, Condition condition, int[] further, boolean settles) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
      seconds = Arrays.copyOf(seconds, 2 * size);
      others = Arrays.copyOf(others, 2 * size);
      settled = Arrays.copyOf(settled, 2 * size);
      conditions = Arrays.copyOf(conditions, 2 * size);
    }
    numbers[size] = number;
    seconds[size] = further.length == 0 ? NONE : further[0];
    others[size] = further.length < 2 ? NO_MORE : Arrays.copyOfRange(further, 1, further.length);
    settled[size] = settles;
    conditions[size++] = condition;
  }

  /** Takes some of them away. */
  void remove(IntPredicate which) {
    int kept = 0;
    for (int at = 0; at < size; at++) {
      if (!which.test(numbers[at])) {
        numbers[kept] = numbers[at];
        seconds[kept] = seconds[at];
        others[kept] = others[at];
        settled[kept] = settled[at];
        conditions[kept++] = conditions[at];
      }
    }
    Arrays.fill(conditions, kept, size, null);
    size = kept;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Puts each condition under the number of its query. */
  void collect(Map<Integer, Condition> all) {
    for (int at = 0; at < size; at++) {
      all.put(numbers[at], condition(at));
    }
  }

  /** Hands over the queries that find an article which has these terms. */
  void find(PresentTerms terms, Asking asking, IntConsumer found) throws IOException {
    for (int at = 0; at < size; at++) {
      boolean possible =
          (seconds[at] == NONE || terms.has(seconds[at])) && areAll(others[at], terms);
      if (possible && (settled[at] || asking.fulfils(condition(at)))) {
        found.accept(numbers[at]);
      }
    }
  }

  private Condition condition(int at) {
    return Objects.requireNonNull(conditions[at]);
  }

  private static boolean areAll(int[] wanted, PresentTerms terms) {
    for (int term : wanted) {
      if (!terms.has(term)) {
        return false;
      }
    }
    return true;
  }
}
