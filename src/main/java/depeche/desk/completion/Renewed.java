package depeche.desk.completion;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something made from what the index holds, and made anew in the background once it is old and
 * asked for: only the very first to ask has to wait.
 */
final class Renewed<T> {
  private static final System.Logger LOG = System.getLogger(Renewed.class.getName());

  private record Made<T>(T value, long nanoTime) {}

  private final Supplier<T> making;
  private final Duration fresh;
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile @Nullable Made<T> latest;

  /**
   * @param fresh how old a value may be that is not made anew
   */
  Renewed(Supplier<T> making, Duration fresh) {
    this.making = making;
    this.fresh = fresh;
  }

  T get() {
    Made<T> known = latest;
    if (known == null) {
      return first();
    }
    if (System.nanoTime() - known.nanoTime > fresh.toNanos() && busy.compareAndSet(false, true)) {
      Thread.ofVirtual().name("renewal").start(this::renewInBackground);
    }
    return known.value;
  }

  /** Makes the value anew, and returns when it is. */
  synchronized T renew() {
    Made<T> made = new Made<>(making.get(), System.nanoTime());
    latest = made;
    return made.value;
  }

  private synchronized T first() {
    Made<T> known = latest;
    return known != null ? known.value : renew();
  }

  private void renewInBackground() {
    try {
      renew();
    } catch (RuntimeException problem) {
      LOG.log(System.Logger.Level.WARNING, "what is known is kept as it was", problem);
    } finally {
      busy.set(false);
    }
  }
}
