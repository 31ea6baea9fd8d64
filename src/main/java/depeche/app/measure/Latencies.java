package depeche.app.measure;

import java.util.Arrays;

/** How long each of many answers took. */
final class Latencies {
  private final long[] nanos;
  private final long[] sortedNanos;

  private Latencies(long[] nanos) {
    this.nanos = nanos.clone();
    this.sortedNanos = nanos.clone();
    Arrays.sort(this.sortedNanos);
  }

  /** Something to be timed, once for each number from 0. */
  @FunctionalInterface
  interface Step {
    void run(int number) throws Exception;
  }

  /**
   * Runs {@code step} for each number up to {@code count}, once to warm up and once for the clock.
   */
  static Latencies of(int count, Step step) throws Exception {
    for (int i = 0; i < count; i++) {
      step.run(i);
    }
    long[] nanos = new long[count];
    for (int i = 0; i < count; i++) {
      long start = System.nanoTime();
      step.run(i);
      nanos[i] = System.nanoTime() - start;
    }
    return new Latencies(nanos);
  }

  /**
   * What is left of each when a part of it is taken off.
   *
   * @param millis of the part, for each step, those of warming up first
   */
  Latencies without(double[] millis) {
    long[] rest = new long[nanos.length];
    for (int i = 0; i < nanos.length; i++) {
      rest[i] = nanos[i] - Math.round(millis[nanos.length + i] * 1e6);
    }
    return new Latencies(rest);
  }

  /**
   * Milliseconds within which this share of the answers came.
   *
   * @param share from 0 to 1
   */
  double millis(double share) {
    int index = (int) Math.ceil(share * sortedNanos.length) - 1;
    return sortedNanos[Math.clamp(index, 0, sortedNanos.length - 1)] / 1e6;
  }
}
