package depeche.opensearch;

import java.util.concurrent.atomic.LongAdder;

/** What has been asked of a cluster since the start, and how it went. */
public final class Traffic {
  private final LongAdder answers = new LongAdder();
  private final LongAdder waitedNanos = new LongAdder();
  private final LongAdder tookMillis = new LongAdder();
  private final LongAdder retries = new LongAdder();
  private final LongAdder failures = new LongAdder();

  Traffic() {}

  void answered(long waited, long took) {
    answers.increment();
    waitedNanos.add(waited);
    tookMillis.add(took);
  }

  void triesAgain() {
    retries.increment();
  }

  void gaveUp() {
    failures.increment();
  }

  /** How many answers came, refusals among them. */
  public long answers() {
    return answers.sum();
  }

  /** Nanoseconds from sending each call until the whole answer was here. */
  public long waitedNanos() {
    return waitedNanos.sum();
  }

  /** Milliseconds that the cluster says its searches and bulk writes took. */
  public long tookMillis() {
    return tookMillis.sum();
  }

  /** How often a call was made again that had no answer, or a refusal that may pass. */
  public long retries() {
    return retries.sum();
  }

  /** How many calls were given up: readers got no answer, or writers no acknowledgement. */
  public long failures() {
    return failures.sum();
  }
}
