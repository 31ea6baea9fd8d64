package depeche.desk;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets readers go first: while an answer is being made, articles that come in wait, each for a
 * moment only, so that they come in nevertheless.
 */
public final class Precedence {
  private static final long LONGEST_WAIT = Duration.ofMillis(20).toNanos();
  private static final long GLANCE = Duration.ofMillis(1).toNanos();

  /** Who takes longer, or went away unseen, is waited for no more. */
  private static final long LONGEST_ANSWER = Duration.ofSeconds(2).toNanos();

  private final Set<Answering> underWay = ConcurrentHashMap.newKeySet();

  /** An answer in the making. */
  public final class Answering implements AutoCloseable {
    private final long began = System.nanoTime();

    private Answering() {}

    @Override
    public void close() {
      underWay.remove(this);
    }
  }

  /** An answer begins. */
  public Answering answering() {
    Answering answering = new Answering();
    underWay.add(answering);
    return answering;
  }

  /** Returns when nobody is being answered, or after a moment. */
  void giveWay() {
    long began = System.nanoTime();
    while (isAnswering() && System.nanoTime() - began < LONGEST_WAIT) {
      LockSupport.parkNanos(GLANCE);
    }
  }

  /** Says whether an answer is being made. */
  boolean isAnswering() {
    long now = System.nanoTime();
    underWay.removeIf(answering -> now - answering.began > LONGEST_ANSWER);
    return !underWay.isEmpty();
  }
}
