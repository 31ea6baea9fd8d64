package depeche.desk;

import depeche.source.input.Lines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lines on their way from the one who reads them to the one who stores them. A batch is whatever
 * came while the batch before was stored: a steady stream is committed in large steps, a trickle
 * line by line. The reader waits when too much is under way, and so does its sender.
 */
final class LineQueue {
  private static final int MOST_LINES = 1000;
  private static final int MOST_CHARACTERS = 2 << 20;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private List<Line> waiting = new ArrayList<>();
  private int length;
  private boolean ended;
  private boolean abandoned;

  /** Adds a line, after waiting for room; says whether more are wanted. */
  boolean put(Line line) throws InterruptedException {
    lock.lock();
    try {
      while (!abandoned && (waiting.size() >= MOST_LINES || length >= MOST_CHARACTERS)) {
        changed.await();
      }
      waiting.add(line);
      length += line.text().length();
      changed.signalAll();
      return !abandoned;
    } finally {
      lock.unlock();
    }
  }

  /** No line will follow. */
  void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** No line will be taken any more. */
  void abandon() {
    lock.lock();
    try {
      abandoned = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Every line that waits, after waiting for one; none once the last was taken. */
  List<Line> take() throws InterruptedException {
    lock.lock();
    try {
      while (waiting.isEmpty() && !ended) {
        changed.await();
      }
      List<Line> batch = waiting;
      waiting = new ArrayList<>();
      length = 0;
      changed.signalAll();
      return batch;
    } finally {
      lock.unlock();
    }
  }
}
