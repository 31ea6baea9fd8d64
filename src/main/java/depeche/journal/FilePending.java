package depeche.journal;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Notes in a journal, of which those of the last run are left; cleared when none is open. */
final class FilePending<E> implements Pending<E> {
  /** The journal is cleared once it is longer, in bytes. */
  private static final long ROOM = 1 << 20;

  private final Journal journal;
  private final Runnable beforeForgetting;
  private final Deque<E> left = new ArrayDeque<>();
  private final Set<String> open = new HashSet<>();
  private int added;

  FilePending(Path path, Class<E> type, Runnable beforeForgetting) {
    this.beforeForgetting = beforeForgetting;
    this.journal =
        Journal.open(path, (position, line) -> Lines.read(line, type).ifPresent(left::add));
  }

  @Override
  public String add(E note) {
    String key;
    synchronized (this) {
      key = Integer.toString(added++);
      open.add(key);
      journal.append(Lines.write(note));
    }
    journal.force();
    return key;
  }

  @Override
  public synchronized void done(String key) {
    open.remove(key);
    if (journal.length() > ROOM) {
      clear();
    }
  }

  @Override
  public synchronized void settleLeft(Consumer<E> settle) {
    for (E note = left.peek(); note != null; note = left.peek()) {
      settle.accept(note);
      left.remove();
    }
    clear();
  }

  private void clear() {
    if (open.isEmpty() && left.isEmpty()) {
      beforeForgetting.run();
      journal.clear();
    }
  }

  @Override
  public void close() {
    journal.close();
  }
}
