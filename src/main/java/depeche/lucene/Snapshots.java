package depeche.lucene;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherLifetimeManager.PruneByAge;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * The states of the index that searches read: the latest, renewed within a second of what is
 * written, and for some minutes those that a cursor names, so that paging sees one state.
 */
final class Snapshots implements AutoCloseable {
  private static final long REFRESH_MILLIS = 800;
  private static final double KEPT_SECONDS = 300;
  private static final System.Logger LOG = System.getLogger(Snapshots.class.getName());

  /** Reads a snapshot while it is held open. */
  @FunctionalInterface
  interface Reader<T> {
    T read(Snapshot snapshot) throws IOException;
  }

  private final SearcherManager latest;
  private final Lock renewing = new ReentrantLock();
  private final SearcherLifetimeManager named = new SearcherLifetimeManager();
  private final ScheduledExecutorService refreshing =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("index-refresh").factory());

  Snapshots(IndexWriter writer, UnrefreshedWrites unrefreshed) throws IOException {
    latest = new SearcherManager(writer, Snapshot.factory());
    latest.addListener(unrefreshed);
    refreshing.scheduleWithFixedDelay(
        this::renew, REFRESH_MILLIS, REFRESH_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Makes everything written so far part of the latest snapshot. */
  void refresh() throws IOException {
    renewing.lock();
    try {
      latest.maybeRefreshBlocking();
    } finally {
      renewing.unlock();
    }
  }

  /** Something that changes the index. */
  @FunctionalInterface
  interface Step {
    void take() throws IOException;
  }

  /** Takes a step of which searches see all or nothing. */
  void atOnce(Step step) throws IOException {
    renewing.lock();
    try {
      step.take();
      latest.maybeRefreshBlocking();
    } finally {
      renewing.unlock();
    }
  }

  <T> T read(Reader<T> reader) throws IOException {
    IndexSearcher snapshot = latest.acquire();
    try {
      return reader.read((Snapshot) snapshot);
    } finally {
      latest.release(snapshot);
    }
  }

  /** Reads the snapshot of that name, or the latest where it is gone. */
  <T> T read(String name, Reader<T> reader) throws IOException {
    IndexSearcher snapshot = named.acquire(Long.parseLong(name));
    if (snapshot == null) {
      return read(reader);
    }
    try {
      return reader.read((Snapshot) snapshot);
    } finally {
      named.release(snapshot);
    }
  }

  /** Keeps a snapshot for some minutes and names it. */
  String name(Snapshot snapshot) throws IOException {
    return Long.toString(named.record(snapshot));
  }

  @Override
  public void close() throws IOException {
    // Waits: to interrupt a refresh is to lose the lock on the index.
    refreshing.close();
    named.close();
    latest.close();
  }

  private void renew() {
    if (!renewing.tryLock()) {
      return;
    }
    try {
      latest.maybeRefresh();
      named.prune(new PruneByAge(KEPT_SECONDS));
    } catch (AlreadyClosedException closing) {
      LOG.log(System.Logger.Level.DEBUG, "the index is closing", closing);
    } catch (IOException | RuntimeException problem) {
      LOG.log(System.Logger.Level.ERROR, "what was written cannot be searched yet", problem);
    } finally {
      renewing.unlock();
    }
  }
}
