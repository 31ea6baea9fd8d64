package depeche.lucene;

import depeche.index.IndexUnavailableException;
import depeche.index.StorageFullException;
import depeche.text.Chains;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of an index, one after the other: Lucene ends a writer that could not write, on a
 * full disk for one, and what it had not committed is gone. Searches go on over what could be read
 * last; the next write begins a new session.
 */
final class Sessions implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Sessions.class.getName());

  private static final int MOST_ATTEMPTS = 5;

  private final Directory directory;
  private final Chains chains;
  private final String reader;
  private final ReadWriteLock gate = new ReentrantReadWriteLock();
  private final Lock reopening = new ReentrantLock();
  private final AtomicLong losses = new AtomicLong();
  private volatile @Nullable Throwable lastEnd;
  private volatile WriterSession current;
  private volatile boolean closed;

  Sessions(Directory directory, Chains chains, String reader) throws IOException {
    this.directory = directory;
    this.chains = chains;
    this.reader = reader;
    this.current = WriterSession.open(directory, chains, reader);
  }

  /** Something done with a session. */
  @FunctionalInterface
  interface Task<T> {
    T run(WriterSession session) throws IOException;
  }

  /**
   * Does what needs no writer, in the last session even if that broke.
   *
   * @throws IndexUnavailableException if the index cannot answer now
   */
  <T> T read(Task<T> task) {
    return told(() -> task.run(current));
  }

  /**
   * Does what needs a writer, in a new session where the last broke. One that turns out to have
   * been ended before, by a merge that met a full disk in the background, is no reason to refuse:
   * the task is done anew with the next, and the loss is counted.
   *
   * @throws IndexUnavailableException if the index cannot be written now
   */
  <T> T write(Task<T> task) {
    return held(gate.readLock(), task);
  }

  /** The same while nobody else does. */
  <T> T alone(Task<T> task) {
    return held(gate.writeLock(), task);
  }

  private <T> T held(Lock lock, Task<T> task) {
    lock.lock();
    try {
      return told(() -> withWriter(task));
    } finally {
      lock.unlock();
    }
  }

  private <T> T withWriter(Task<T> task) throws IOException {
    for (int attempt = 1; ; attempt++) {
      WriterSession session = writable();
      try {
        return task.run(session);
      } catch (IllegalStateException ended) {
        if (closed || session.isSound() || attempt == MOST_ATTEMPTS) {
          throw ended;
        }
      }
    }
  }

  /**
   * How many sessions broke before this one; too many, but never too few, while others are taking
   * its place.
   */
  long lossesBefore(WriterSession session) {
    long now = losses.get();
    return session == current ? now : now - 1;
  }

  /** How many sessions broke; one that is broken is counted, and replaced, before the answer. */
  long losses() {
    return write(session -> losses.get());
  }

  /** What ended the last session that broke, as writers are told. */
  IndexUnavailableException lastLoss() {
    Throwable end = lastEnd;
    return StorageFullException.isBehind(end)
        ? full(end)
        : new IndexUnavailableException("what was written was lost before it was on disk", end);
  }

  @Override
  public void close() {
    told(() -> {
      reopening.lock();
      try {
        closed = true;
        current.close();
      } finally {
        reopening.unlock();
      }
      directory.close();
      return true;
    });
  }

  private WriterSession writable() throws IOException {
    WriterSession now = current;
    if (now.isSound()) {
      return now;
    }
    reopening.lock();
    try {
      WriterSession broken = current;
      if (!broken.isSound() && !closed) {
        lastEnd = broken.end();
        broken.awaitEnd();
        WriterSession next = WriterSession.open(directory, chains, reader);
        losses.incrementAndGet();
        current = next;
        LOG.log(System.Logger.Level.INFO, "the index can be written again");
        broken.close();
      }
      return current;
    } finally {
      reopening.unlock();
    }
  }

  @FunctionalInterface
  private interface Work<T> {
    T run() throws IOException;
  }

  private <T> T told(Work<T> work) {
    WriterSession before = current;
    try {
      return work.run();
    } catch (IOException | AlreadyClosedException problem) {
      throw unavailable(problem);
    } catch (IllegalStateException problem) {
      // A writer that was just ended says what ended it.
      if (before.isSound() && !(problem.getCause() instanceof IOException)) {
        throw problem;
      }
      throw unavailable(problem);
    }
  }

  private static IndexUnavailableException unavailable(Exception problem) {
    return StorageFullException.isBehind(problem)
        ? full(problem)
        : new IndexUnavailableException(
            "the index cannot answer: " + problem.getMessage(), problem);
  }

  private static StorageFullException full(@Nullable Throwable problem) {
    return new StorageFullException("the disk of the index is full", problem);
  }
}
