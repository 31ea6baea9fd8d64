package depeche.source;

import depeche.source.Reading.Problem;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Reads one document, for as long as it may take. A document that takes longer is abandoned, and so
 * is one that its parser fails on in a way it does not document: the next one is read all the same.
 */
final class TimedReading {
  /** Daemons, since one that is abandoned may never listen. */
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("document-", 0).factory());

  private final Duration limit;

  TimedReading(Duration limit) {
    this.limit = limit;
  }

  /**
   * What {@code document} gives, or why it gives nothing.
   *
   * @param where named in a rejection
   */
  Reading read(String where, Supplier<Reading> document) {
    Future<Reading> reading = THREADS.submit(document::get);
    try {
      return reading.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      reading.cancel(true);
      return rejected(where, Problem.TOO_SLOW, limit.toSeconds() + " s");
    } catch (ExecutionException e) {
      Throwable failure = Objects.requireNonNullElse(e.getCause(), e);
      return rejected(where, Problem.UNREADABLE_CONTENT, failure.getClass().getSimpleName());
    } catch (InterruptedException e) {
      reading.cancel(true);
      Thread.currentThread().interrupt();
      return rejected(where, Problem.UNREADABLE_FILE, "interrupted");
    }
  }

  private static Rejected rejected(String where, Problem problem, String detail) {
    return new Rejected(where, 0, new Reason(problem, detail));
  }
}
