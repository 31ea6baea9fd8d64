package depeche.desk.completion;

/**
 * Where the smallest of a stretch of numbers is, in logarithmic time: a segment tree (Bentley,
 * 1977) of two ints a number.
 */
final class RangeMinimum {
  private final int[] values;
  private final int[] tree;

  /**
   * @param values not changed from now on
   */
  RangeMinimum(int[] values) {
    this.values = values;
    int n = values.length;
    tree = new int[2 * n];
    for (int i = 0; i < n; i++) {
      tree[n + i] = i;
    }
    for (int i = n - 1; i > 0; i--) {
      tree[i] = smaller(tree[2 * i], tree[2 * i + 1]);
    }
  }

  /** The index of the smallest value from {@code from} up to, not including, {@code to}. */
  int in(int from, int to) {
    int best = from;
    int low = from + values.length;
    int high = to + values.length;
    while (low < high) {
      if ((low & 1) == 1) {
        best = smaller(best, tree[low++]);
      }
      if ((high & 1) == 1) {
        best = smaller(best, tree[--high]);
      }
      low >>= 1;
      high >>= 1;
    }
    return best;
  }

  private int smaller(int a, int b) {
    return values[b] < values[a] || (values[b] == values[a] && b < a) ? b : a;
  }
}
