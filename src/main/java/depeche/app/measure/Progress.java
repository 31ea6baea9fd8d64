package depeche.app.measure;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Tells on one line how far a long step has come, once it takes longer than two seconds. */
final class Progress {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final PrintStream out = System.err;
  private final String step;
  private final int total;
  private Instant next = Instant.now().plus(PATIENCE);
  private int done;

  Progress(String step, int total) {
    this.step = step;
    this.total = total;
  }

  void advance(int count) {
    done += count;
    Instant now = Instant.now();
    if (now.isAfter(next)) {
      out.printf("%s: %,d of %,d%n", step, done, total);
      next = now.plus(BETWEEN);
    }
  }
}
