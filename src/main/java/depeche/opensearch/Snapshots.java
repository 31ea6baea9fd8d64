package depeche.opensearch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The states of the index that searches read, as points in time that the cluster keeps for a while:
 * one for all searches of the same half second, so that a page and its next see one state.
 */
final class Snapshots {
  private static final Duration MOST_AGE = Duration.ofMillis(500);

  /** How long the cluster keeps a state that nobody reads, in its notation. */
  static final String KEPT = "2m";

  private record Taken(String name, Instant at) {}

  private final Cluster cluster;
  private final String index;
  private final Lock taking = new ReentrantLock();
  private volatile @Nullable Taken latest;

  Snapshots(Cluster cluster, String index) {
    this.cluster = cluster;
    this.index = index;
  }

  /**
   * The name of a state no older than half a second, and no older than the last refresh; empty
   * where the cluster cannot keep one now (it keeps too many, or has just lost a node), so that the
   * state of the moment has to do.
   */
  Optional<String> latest() {
    Taken taken = latest;
    if (taken != null && isFresh(taken)) {
      return Optional.of(taken.name);
    }
    taking.lock();
    try {
      taken = latest;
      if (taken == null || !isFresh(taken)) {
        taken = take();
        latest = taken;
      }
      return taken == null ? Optional.empty() : Optional.of(taken.name);
    } finally {
      taking.unlock();
    }
  }

  /** Has the next search read a state taken from now on. */
  void forget() {
    latest = null;
  }

  private static boolean isFresh(Taken taken) {
    return taken.at.plus(MOST_AGE).isAfter(Instant.now());
  }

  private @Nullable Taken take() {
    Instant before = Instant.now();
    try {
      Map<String, String> parameters =
          Map.of("keep_alive", KEPT, "allow_partial_pit_creation", "false");
      String path = "/" + index + "/_search/point_in_time";
      return new Taken(
          cluster.once("POST", path, parameters, null).path("pit_id").asText(), before);
    } catch (Refusal refusal) {
      if (refusal.mayPass()) {
        return null;
      }
      throw refusal;
    }
  }
}
