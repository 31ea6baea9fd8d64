package depeche.desk.alerts;

import java.util.Arrays;

/** Numbers noted for each alert, in their order and in four bytes each: there may be millions. */
final class FiringNumbers {
  private static final int SMALLEST = 1024;
  private static final int FEW = 4;
  private static final int[] NONE = {};

  private int[][] byAlert = new int[0][];
  private int[] counts = new int[0];

  void add(int alert, int number) {
    if (alert >= counts.length) {
      makeRoomFor(alert);
    }
    int count = counts[alert]++;
    if (count == byAlert[alert].length) {
      byAlert[alert] = Arrays.copyOf(byAlert[alert], Math.max(FEW, 2 * count));
    }
    byAlert[alert][count] = number;
  }

  int count(int alert) {
    return alert < counts.length ? counts[alert] : 0;
  }

  /** Some of an alert's numbers; those it does not have are left out. */
  int[] get(int alert, int from, int to) {
    int end = Math.min(to, count(alert));
    return from < end ? Arrays.copyOfRange(byAlert[alert], from, end) : NONE;
  }

  void forget(int alert) {
    if (alert < counts.length) {
      byAlert[alert] = NONE;
      counts[alert] = 0;
    }
  }

  private void makeRoomFor(int alert) {
    int before = counts.length;
    int length = Math.max(SMALLEST, Math.max(2 * before, alert + 1));
    byAlert = Arrays.copyOf(byAlert, length);
    Arrays.fill(byAlert, before, length, NONE);
    counts = Arrays.copyOf(counts, length);
  }
}
