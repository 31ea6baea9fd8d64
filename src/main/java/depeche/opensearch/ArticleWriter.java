package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.index.Change;
import depeche.index.Outcome;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Applies changes in rounds, each a look at what is there and a bulk write that holds only as long
 * as that has not changed, whoever else writes. What lost such a race, or what the cluster was too
 * busy for, is tried again.
 */
final class ArticleWriter {
  private static final int MOST_CHANGES = 1_000;

  /** An article takes about five times its text, and a request 100 MB at most. */
  private static final int MOST_CHARACTERS = 4_000_000;

  private static final String VERSION =
      String.join(",", Fields.FINGERPRINT, Fields.ORIGIN, Fields.REVISED, Fields.ATTEMPT);

  private final Cluster cluster;
  private final String index;
  private final Documents documents;

  ArticleWriter(Cluster cluster, String index, Documents documents) {
    this.cluster = cluster;
    this.index = index;
    this.documents = documents;
  }

  List<Outcome> apply(List<Change> changes) {
    String batch = UUID.randomUUID() + "-";
    List<PendingChange> all = new ArrayList<>(changes.size());
    List<PendingChange> round = new ArrayList<>();
    Set<String> names = new HashSet<>();
    long characters = 0;
    for (Change change : changes) {
      PendingChange pending = new PendingChange(change, batch + all.size(), documents);
      boolean first = round.isEmpty();
      // The ledger is written after the articles it speaks of, and an article's changes in order.
      boolean fits =
          first
              || round.getFirst().isOfArticle() == pending.isOfArticle()
                  && !names.contains(pending.name())
                  && round.size() < MOST_CHANGES
                  && characters < MOST_CHARACTERS;
      if (!fits) {
        settle(round);
        round.clear();
        names.clear();
        characters = 0;
      }
      round.add(pending);
      names.add(pending.name());
      characters += length(change);
      all.add(pending);
    }
    settle(round);
    return all.stream().map(done -> Objects.requireNonNull(done.outcome())).toList();
  }

  private void settle(List<PendingChange> round) {
    List<PendingChange> open = new ArrayList<>(round);
    cluster.patiently(() -> {
      while (!open.isEmpty()) {
        attempt(open);
        open.removeIf(change -> change.outcome() != null);
      }
      return true;
    });
  }

  private void attempt(List<PendingChange> changes) {
    Iterator<JsonNode> found = versions(changes);
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    List<PendingChange> sent = new ArrayList<>();
    for (PendingChange change : changes) {
      Map<String, Object> action = change.action(found.next());
      if (action != null) {
        lines.writeBytes(cluster.bytes(action));
        lines.write('\n');
        byte @Nullable [] document = change.document(cluster);
        if (document != null) {
          lines.writeBytes(document);
          lines.write('\n');
        }
        sent.add(change);
      }
    }
    if (!sent.isEmpty()) {
      send(lines.toByteArray(), sent);
    }
  }

  private void send(byte[] lines, List<PendingChange> sent) {
    JsonNode results =
        cluster.bulk("/" + index + "/_bulk", Map.of("require_alias", "true"), lines).path("items");
    Refusal refused = null;
    for (int i = 0; i < sent.size(); i++) {
      try {
        sent.get(i).heed(only(results.path(i)));
      } catch (Refusal refusal) {
        refused = refusal;
      }
    }
    if (refused != null) {
      throw refused;
    }
  }

  /** What the cluster has under the names of these changes now, searchable or not. */
  private Iterator<JsonNode> versions(List<PendingChange> changes) {
    List<String> names = changes.stream().map(PendingChange::name).toList();
    boolean whole = changes.stream().anyMatch(PendingChange::needsArticle);
    String wanted = whole ? VERSION + "," + Fields.ARTICLE : VERSION;
    return Reading.documents(cluster, index, names, wanted).iterator();
  }

  /** The one value of an object whose key tells the kind of action. */
  private static JsonNode only(JsonNode object) {
    return object.elements().next();
  }

  private static int length(Change change) {
    return switch (change) {
      case Change.Store store -> store.article().article().body().length();
      case Change.Reread reread -> reread.article().article().body().length();
      case Change.Remove _, Change.Withdraw _, Change.OriginRead _, Change.OriginGone _ -> 0;
    };
  }
}
