package depeche.lucene;

import java.util.Arrays;

/** The numbers of queries that find an article: few of very many. */
final class FoundNumbers {
  private int[] numbers = new int[64];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  /** Each once. */
  int[] rising() {
    Arrays.sort(numbers, 0, size);
    int kept = 0;
    for (int at = 0; at < size; at++) {
      if (kept == 0 || numbers[at] != numbers[kept - 1]) {
        numbers[kept++] = numbers[at];
      }
    }
    return Arrays.copyOf(numbers, kept);
  }
}
