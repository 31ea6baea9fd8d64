package depeche.desk.completion;

import depeche.index.IndexUnavailableException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Makes something anew in the background whenever there is a new version of what it is made from,
 * and rests for many times as long as that took, so that nobody waits for it and nothing else does
 * either.
 */
final class Renewal implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Renewal.class.getName());
  private static final Duration SHORTEST_REST = Duration.ofMillis(500);

  /** How many times as long as a making took there is rest, at the least. */
  private static final int REST = 4;

  private final LongSupplier version;
  private final Runnable making;
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("suggestions").factory());
  private boolean made;
  private long madeFrom;

  private Renewal(LongSupplier version, Runnable making) {
    this.version = version;
    this.making = making;
  }

  /** Starts at once. */
  static Renewal start(LongSupplier version, Runnable making) {
    Renewal renewal = new Renewal(version, making);
    renewal.background.execute(renewal::renew);
    return renewal;
  }

  @Override
  public void close() {
    background.shutdownNow();
  }

  private void renew() {
    long start = System.nanoTime();
    try {
      long latest = version.getAsLong();
      if (!made || latest != madeFrom) {
        making.run();
        madeFrom = latest;
        made = true;
      }
    } catch (IndexUnavailableException unavailable) {
      LOG.log(System.Logger.Level.DEBUG, "what is known is kept as it was", unavailable);
    } catch (RuntimeException problem) {
      LOG.log(System.Logger.Level.WARNING, "what is known is kept as it was", problem);
    }
    if (!background.isShutdown()) {
      long rest = Math.max(SHORTEST_REST.toNanos(), REST * (System.nanoTime() - start));
      background.schedule(this::renew, rest, TimeUnit.NANOSECONDS);
    }
  }
}
