package depeche.desk;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Lets readers go first: while answers are being made, articles come in one after the other at a
 * walking pace, whoever sends them; so that they come in nevertheless.
 */
public final class Precedence {
  /** An article every so often, of all that are sent. */
  private static final long BETWEEN_TURNS = Duration.ofMillis(10).toNanos();

  /** Who asks again within this time is still reading. */
  private static final long NEXT_QUESTION = Duration.ofMillis(100).toNanos();

  private static final long GLANCE = Duration.ofMillis(1).toNanos();

  /** Who takes longer, or went away unseen, is waited for no more. */
  private static final long LONGEST_ANSWER = Duration.ofSeconds(2).toNanos();

  private final LongSupplier nanos;
  private final Set<Answering> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicLong lastTurn;
  private volatile long lastAnswer;

  /** By the machine's clock. */
  public Precedence() {
    this(System::nanoTime);
  }

  Precedence(LongSupplier nanos) {
    this.nanos = nanos;
    this.lastTurn = new AtomicLong(nanos.getAsLong() - BETWEEN_TURNS);
    this.lastAnswer = nanos.getAsLong() - NEXT_QUESTION;
  }

  /** An answer in the making. */
  public final class Answering implements AutoCloseable {
    private final long began = nanos.getAsLong();

    private Answering() {}

    @Override
    public void close() {
      lastAnswer = nanos.getAsLong();
      underWay.remove(this);
    }
  }

  /** An answer begins. */
  public Answering answering() {
    Answering answering = new Answering();
    underWay.add(answering);
    return answering;
  }

  /** Returns when nobody is reading, or it is the caller's turn. */
  void giveWay() {
    while (isReading()) {
      long now = nanos.getAsLong();
      long last = lastTurn.get();
      if (now - last >= BETWEEN_TURNS && lastTurn.compareAndSet(last, now)) {
        return;
      }
      LockSupport.parkNanos(GLANCE);
    }
  }

  /** Says whether an answer is being made, or was a moment ago. */
  boolean isReading() {
    long now = nanos.getAsLong();
    underWay.removeIf(answering -> now - answering.began > LONGEST_ANSWER);
    return !underWay.isEmpty() || now - lastAnswer < NEXT_QUESTION;
  }
}
