package depeche.opensearch;

import depeche.index.IndexUnavailableException;
import depeche.journal.Lease;
import depeche.journal.Log;
import depeche.journal.Pending;
import depeche.journal.RecordStore;
import java.util.UUID;
import java.util.function.Function;

/**
 * Records in an index of their own beside that of the articles, for all instances of the service
 * that stand before the cluster. Nothing is asked of the cluster until a record is: where it is out
 * of reach, each method of what is opened here throws {@link IndexUnavailableException}.
 */
public final class ClusterStore implements RecordStore {
  private final Cluster cluster;
  private final RecordIndex records;
  private final String instance = UUID.randomUUID().toString();

  /** Records beside the articles that {@code settings} tell of. */
  public ClusterStore(OpenSearchSettings settings) {
    this.cluster = new Cluster(settings, Documents.JSON);
    this.records = new RecordIndex(cluster, settings);
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public <E> Log<E> log(String name, Class<E> type, Log.Reader<E> reader) {
    return new ClusterLog<>(records, name, type, reader);
  }

  /** All of it is kept: others may not have read it yet. */
  @Override
  public <E> Log<E> latest(
      String name, Class<E> type, Function<E, String> key, Log.Reader<E> reader) {
    return log(name, type, reader);
  }

  /** What is added is on the disk of every copy at once, so that nothing has to be made safe. */
  @Override
  public <E> Pending<E> pending(String name, Class<E> type, Runnable beforeForgetting) {
    return new ClusterPending<>(records, name, instance, type);
  }

  @Override
  public Lease lease(String name) {
    return new ClusterLease(records, name, instance);
  }

  @Override
  public void close() {
    cluster.close();
  }
}
