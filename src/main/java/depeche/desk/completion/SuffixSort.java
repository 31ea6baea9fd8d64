package depeche.desk.completion;

/**
 * Sorts places in a text of bytes by what follows them up to the next zero: three-way radix
 * quicksort (Bentley and Sedgewick, 1997), which looks at no byte twice as often as it must.
 */
final class SuffixSort {
  private static final int FEW = 12;

  private final byte[] text;
  private final int[] places;

  private SuffixSort(byte[] text, int[] places) {
    this.text = text;
    this.places = places;
  }

  static void sort(byte[] text, int[] places) {
    new SuffixSort(text, places).sort(0, places.length, 0);
  }

  /** Places that are alike in their first {@code depth} bytes. */
  private void sort(int from, int to, int depth) {
    int low = from;
    int high = to;
    int at = depth;
    while (high - low > FEW) {
      int pivot = unsigned(places[(low + high) >>> 1], at);
      int less = low;
      int greater = high;
      for (int i = low; i < greater; ) {
        int c = unsigned(places[i], at);
        if (c < pivot) {
          swap(less++, i++);
        } else if (c > pivot) {
          swap(--greater, i);
        } else {
          i++;
        }
      }
      sort(low, less, at);
      sort(greater, high, at);
      if (pivot == 0) {
        return;
      }
      low = less;
      high = greater;
      at++;
    }
    insert(low, high, at);
  }

  private void insert(int from, int to, int depth) {
    for (int i = from + 1; i < to; i++) {
      for (int j = i; j > from && isLess(places[j], places[j - 1], depth); j--) {
        swap(j, j - 1);
      }
    }
  }

  private boolean isLess(int a, int b, int depth) {
    for (int at = depth; ; at++) {
      int inA = unsigned(a, at);
      int inB = unsigned(b, at);
      if (inA != inB || inA == 0) {
        return inA < inB;
      }
    }
  }

  private int unsigned(int place, int at) {
    return text[place + at] & 0xFF;
  }

  private void swap(int i, int j) {
    int place = places[i];
    places[i] = places[j];
    places[j] = place;
  }
}
