package depeche.app.intake;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

/** Lets a command end in order when it is told to stop (Ctrl-C): what it did so far is kept. */
final class Interruption implements AutoCloseable {
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopping;

  Interruption() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "interruption"));
  }

  /** Ends the work where it is, if it is to end. */
  void check() {
    if (stopping) {
      throw new CancellationException();
    }
  }

  @Override
  public void close() {
    ended.countDown();
  }

  private void stop() {
    stopping = true;
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
