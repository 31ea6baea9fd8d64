package depeche.opensearch;

import depeche.index.IndexUnavailableException;
import depeche.journal.Lease;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A duty as a document that its holder writes again and again. Whoever sees it unchanged for a
 * while, by a clock of its own, takes it over; no clock is compared with another.
 */
final class ClusterLease implements Lease {
  private static final System.Logger LOG = System.getLogger(ClusterLease.class.getName());
  private static final String SORT = "lease";

  /** For how long a document has to stay the same until others take the duty over. */
  private static final long PATIENCE = Duration.ofSeconds(5).toNanos();

  /** For how long its holder relies on it after it was asked for: less, for clocks drift. */
  private static final long RELIANCE = Duration.ofSeconds(4).toNanos();

  private final RecordIndex records;
  private final String document;
  private final String instance;
  private String seen = "";
  private long seenAt;
  private volatile long heldUntil = System.nanoTime();

  ClusterLease(RecordIndex records, String name, String instance) {
    this.records = records;
    this.document = "lease-" + name;
    this.instance = instance;
  }

  @Override
  public synchronized boolean hold() {
    long asked = System.nanoTime();
    if (take(records.find(List.of(document)).get(document))) {
      heldUntil = asked + RELIANCE;
    }
    return isHeld();
  }

  private boolean take(RecordIndex.@Nullable Found found) {
    Map<String, String> mine = Map.of("holder", instance);
    if (found == null) {
      return records.create(document, SORT, mine);
    }
    return (isMine(found) || isAbandoned(found)) && records.replace(found, SORT, mine);
  }

  private boolean isAbandoned(RecordIndex.Found found) {
    String version = found.number() + " " + found.term();
    long now = System.nanoTime();
    if (!version.equals(seen)) {
      seen = version;
      seenAt = now;
    }
    return now - seenAt >= PATIENCE;
  }

  @Override
  public boolean isHeld() {
    return System.nanoTime() - heldUntil < 0;
  }

  /** Out of reach, it lapses by itself. */
  @Override
  public synchronized void release() {
    heldUntil = System.nanoTime();
    try {
      RecordIndex.Found found = records.find(List.of(document)).get(document);
      if (found != null && isMine(found)) {
        records.remove(found);
      }
    } catch (IndexUnavailableException away) {
      LOG.log(System.Logger.Level.DEBUG, "left to lapse: " + document, away);
    }
  }

  private boolean isMine(RecordIndex.Found found) {
    return found.record().path("holder").asText().equals(instance);
  }
}
