package depeche.desk.alerts;

import depeche.index.IndexUnavailableException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does something every second, from a thread of its own; what fails is done again. */
final class Rounds implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Rounds.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Runnable round;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;

  Rounds(Runnable round) {
    this.round = round;
    this.thread = Thread.ofPlatform().daemon().name("alerts").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      do {
        makeOne();
      } while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopping) {
      LOG.log(System.Logger.Level.DEBUG, "no more rounds", stopping);
    }
  }

  private void makeOne() {
    try {
      round.run();
    } catch (IndexUnavailableException later) {
      LOG.log(System.Logger.Level.DEBUG, "alerts wait", later);
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.ERROR, "alerts could not be kept up to date", failure);
    }
  }

  /** Returns when none is under way. */
  @Override
  public void close() {
    stopped.countDown();
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
