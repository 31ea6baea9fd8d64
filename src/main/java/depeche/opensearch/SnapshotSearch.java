package depeche.opensearch;

import depeche.index.ArticleHits;
import depeche.index.Cursor;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Searches in the state of the index that the page before was read from, as long as the cluster
 * keeps it, else in the latest.
 */
final class SnapshotSearch {
  private static final System.Logger LOG = System.getLogger(SnapshotSearch.class.getName());

  private final Cluster cluster;
  private final Snapshots snapshots;

  SnapshotSearch(Cluster cluster, String index) {
    this.cluster = cluster;
    this.snapshots = new Snapshots(cluster, index);
  }

  ArticleHits answer(ArticleSearch search, @Nullable Cursor after) {
    if (after != null && !after.snapshot().isEmpty()) {
      try {
        return search.answer(after.snapshot(), after);
      } catch (Refusal | UncheckedIOException gone) {
        LOG.log(System.Logger.Level.DEBUG, "going on in the latest state", gone);
      }
    }
    return inLatest(search, after);
  }

  /** Has the next search see what was refreshed until now. */
  void forget() {
    snapshots.forget();
  }

  /** A state of the index that went with its node is no reason to give up: the next one is read. */
  private ArticleHits inLatest(ArticleSearch search, @Nullable Cursor after) {
    return cluster.patiently(() -> {
      try {
        return search.answer(snapshots.latest().orElse(""), after);
      } catch (Refusal refusal) {
        snapshots.forget();
        if (refusal.status() == Refusal.NOT_FOUND) {
          throw refusal.forNow();
        }
        throw refusal;
      } catch (UncheckedIOException unreachable) {
        snapshots.forget();
        throw unreachable;
      }
    });
  }
}
