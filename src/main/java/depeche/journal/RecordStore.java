package depeche.journal;

import java.util.function.Function;

/** Where the service keeps what is no article: for this process alone, or for several of them. */
public interface RecordStore extends AutoCloseable {

  /** Says whether other processes may have it open too. */
  boolean isShared();

  /**
   * Opens a log, or begins one. What is in it is read by the first {@link Log#catchUp} at the
   * latest.
   */
  <E> Log<E> log(String name, Class<E> type, Log.Reader<E> reader);

  /** The same of a log in which an entry makes up for all those of its key before it. */
  <E> Log<E> latest(String name, Class<E> type, Function<E, String> key, Log.Reader<E> reader);

  /**
   * Opens notes of what is under way.
   *
   * @param beforeForgetting makes safe what was noted once it was done
   */
  <E> Pending<E> pending(String name, Class<E> type, Runnable beforeForgetting);

  /** A duty of that name. */
  Lease lease(String name);

  @Override
  void close();
}
