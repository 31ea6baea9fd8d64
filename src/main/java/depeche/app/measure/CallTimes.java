package depeche.app.measure;

import depeche.opensearch.Traffic;
import java.util.Arrays;

/** How long each of many calls took, and how long the cluster says it was at work for it. */
final class CallTimes {
  private final double[] millis;
  private final double[] took;

  private CallTimes(double[] millis, double[] took) {
    this.millis = millis;
    this.took = took;
  }

  /** Runs {@code step} for each number up to {@code count}, to warm up and for the clock. */
  static CallTimes of(int count, Traffic traffic, Latencies.Step step) throws Exception {
    double[] millis = new double[count];
    double[] took = new double[count];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < count; i++) {
        long before = traffic.tookMillis();
        Stopwatch watch = new Stopwatch();
        step.run(i);
        millis[i] = watch.millis();
        took[i] = traffic.tookMillis() - before;
      }
    }
    return new CallTimes(millis, took);
  }

  double medianMillis() {
    return median(millis);
  }

  double medianTook() {
    return median(took);
  }

  /** Our share of a call as a fraction of the cluster's, 0 for nothing. */
  double medianOverhead() {
    double[] overhead = new double[millis.length];
    for (int i = 0; i < overhead.length; i++) {
      overhead[i] = millis[i] / Math.max(1, took[i]) - 1;
    }
    return median(overhead);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
