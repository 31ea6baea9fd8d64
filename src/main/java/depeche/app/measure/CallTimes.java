package depeche.app.measure;

import depeche.opensearch.Traffic;
import java.util.Arrays;

/**
 * How long each of many calls took, how long of that its answers were waited for, and how long the
 * cluster says it was at work for them.
 */
final class CallTimes {
  private final double[] millis;
  private final double[] waited;
  private final double[] took;

  private CallTimes(double[] millis, double[] waited, double[] took) {
    this.millis = millis;
    this.waited = waited;
    this.took = took;
  }

  /** Runs {@code step} for each number up to {@code count}, to warm up and for the clock. */
  static CallTimes of(int count, Traffic traffic, Latencies.Step step) throws Exception {
    double[] millis = new double[count];
    double[] waited = new double[count];
    double[] took = new double[count];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < count; i++) {
        long waitedBefore = traffic.waitedNanos();
        long tookBefore = traffic.tookMillis();
        Stopwatch watch = new Stopwatch();
        step.run(i);
        millis[i] = watch.millis();
        waited[i] = (traffic.waitedNanos() - waitedBefore) / 1e6;
        took[i] = traffic.tookMillis() - tookBefore;
      }
    }
    return new CallTimes(millis, waited, took);
  }

  double medianMillis() {
    return median(millis);
  }

  double medianTook() {
    return median(took);
  }

  double medianWaited() {
    return median(waited);
  }

  /** What a call took beyond the wait for the cluster's answers, as a fraction of that wait. */
  double medianOverWaiting() {
    return medianOver(waited);
  }

  /** What a call took beyond what the cluster says it did, as a fraction of that. */
  double medianOverTook() {
    return medianOver(took);
  }

  private double medianOver(double[] theirs) {
    double[] over = new double[millis.length];
    for (int i = 0; i < over.length; i++) {
      over[i] = millis[i] / Math.max(1, theirs[i]) - 1;
    }
    return median(over);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
