package depeche.journal;

import java.util.List;
import java.util.function.Supplier;

/**
 * Entries in one order, the same for all who have the log open. Each reads all of them in that
 * order, its own among those of others, so that whoever keeps nothing but what it has read knows
 * what all others know. Used by one thread at a time.
 */
public interface Log<E> extends AutoCloseable {

  /** Takes each entry once. */
  @FunctionalInterface
  interface Reader<E> {
    /**
     * @param position for {@link Log#get}
     */
    void read(long position, E entry);
  }

  /** Returns when all that anybody has added is read. */
  void catchUp();

  /**
   * Adds entries at the end, next to each other, and returns when they are read.
   *
   * @param entries makes them, knowing all that is before them, and some hundreds at the most; is
   *     asked again where somebody else was first. None where there is nothing to add
   */
  void add(Supplier<List<E>> entries);

  /** The entries at these positions. */
  List<E> get(long... positions);

  /** Returns when everything added so far survives a crash. */
  void force();

  @Override
  void close();
}
