package depeche.desk;

import java.util.concurrent.Semaphore;

/**
 * How much of what comes in may be worked on at once, whoever sends it, so that many senders take
 * no more memory than one: the others wait, and in the end their networks do.
 */
final class Room {
  /** In UTF-16 units; words, their places and what they name take some twenty bytes of each. */
  private static final int CHARACTERS = 8_000_000;

  private final Semaphore free = new Semaphore(CHARACTERS, true);

  /** Room that is taken. */
  interface Taken extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes room for a text of some length, after waiting for it; a longer one takes all there is.
   */
  Taken take(long characters) {
    int taken = (int) Math.min(CHARACTERS, characters);
    free.acquireUninterruptibly(taken);
    return () -> free.release(taken);
  }
}
