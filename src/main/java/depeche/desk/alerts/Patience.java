package depeche.desk.alerts;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a webhook that fails is waited for: twice as long each time, up to a limit, and up to
 * half as much less by chance, so that those which failed together are not tried together.
 *
 * @param attempts how many before it is given up
 */
public record Patience(Duration first, Duration longest, int attempts) {
  /** Gives up after some seven hours. */
  public static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofHours(1), 15);

  Duration after(int failures, RandomGenerator random) {
    long doubled = first.toMillis() << Math.min(failures - 1, 20);
    long wait = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(wait - random.nextLong(wait / 2 + 1));
  }
}
