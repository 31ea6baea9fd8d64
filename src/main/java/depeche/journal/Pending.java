package depeche.journal;

import java.util.function.Consumer;

/**
 * Notes of what is under way, each taken back once that is done. Those whose writer did not live to
 * take them back are left to whoever comes after. Safe to use from many threads.
 */
public interface Pending<E> extends AutoCloseable {

  /**
   * Puts a note down, which survives a crash when this returns.
   *
   * @return its key, for {@link #done}
   */
  String add(E note);

  /** Takes a note back, now or soon. */
  void done(String key);

  /** Shows each note that was left, and forgets it once {@code settle} returns. */
  void settleLeft(Consumer<E> settle);

  @Override
  void close();
}
