package depeche.text;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lends things that only one thread may use at a time, making another when all are out. */
public final class Pool<T> {
  private final Queue<T> free = new ConcurrentLinkedQueue<>();
  private final Supplier<T> maker;

  public Pool(Supplier<T> maker) {
    this.maker = maker;
  }

  /** Lends one for as long as {@code use} takes. */
  public <R> R with(Function<T, R> use) {
    T lent = free.poll();
    if (lent == null) {
      lent = maker.get();
    }
    R result = use.apply(lent);
    free.add(lent);
    return result;
  }
}
