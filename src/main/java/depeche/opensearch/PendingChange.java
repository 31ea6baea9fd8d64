package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.index.Change;
import depeche.index.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change on its way into the cluster. When an answer gets lost, nobody knows whether the change
 * was made; so each version of an article names the attempt that made it, and the next try can
 * tell.
 */
final class PendingChange {
  private final Change change;
  private final String attempt;
  private final Documents documents;
  private byte @Nullable [] document;

  /** Where an article that is read again came from. */
  private @Nullable String origin;

  private @Nullable Outcome tried;
  private @Nullable Outcome outcome;

  PendingChange(Change change, String attempt, Documents documents) {
    this.change = change;
    this.attempt = attempt;
    this.documents = documents;
  }

  /** The name of the document that it changes. */
  String name() {
    return switch (change) {
      case Change.Store store -> Documents.name(store.article().article().id());
      case Change.Reread reread -> Documents.name(reread.article().article().id());
      case Change.Remove(var id) -> Documents.name(id);
      case Change.OriginRead(String origin, String stamp) -> Documents.ledgerName(origin);
      case Change.OriginGone(String origin) -> Documents.ledgerName(origin);
    };
  }

  /** Says whether what becomes of it depends on what is there. */
  boolean isOfArticle() {
    return isOfArticle(change);
  }

  static boolean isOfArticle(Change change) {
    return switch (change) {
      case Change.Store store -> true;
      case Change.Reread reread -> true;
      case Change.Remove remove -> true;
      case Change.OriginRead read -> false;
      case Change.OriginGone gone -> false;
    };
  }

  /** What became of it, once that is known. */
  @Nullable Outcome outcome() {
    return outcome;
  }

  /**
   * The line that tells the cluster what to do, to be followed by {@link #document}; null where
   * nothing is left to do, as {@link #outcome} then says.
   *
   * @param found what the cluster has under {@link #name}
   */
  @Nullable Map<String, Object> action(JsonNode found) {
    boolean exists = found.path("found").asBoolean();
    return switch (change) {
      case Change.Store store -> storing(store, exists, found);
      case Change.Reread reread -> rereading(reread, exists, found);
      case Change.Remove remove -> {
        if (!exists) {
          outcome = tried == null ? Outcome.ABSENT : Outcome.REMOVED;
          yield null;
        }
        tried = Outcome.REMOVED;
        yield versioned("delete", found);
      }
      case Change.OriginRead read -> {
        tried = Outcome.NOTED;
        yield Map.of("index", Map.of("_id", name()));
      }
      case Change.OriginGone gone -> {
        tried = Outcome.NOTED;
        yield Map.of("delete", Map.of("_id", name()));
      }
    };
  }

  /** What to keep, or null to remove it. */
  byte @Nullable [] document(Cluster cluster) {
    if (document == null) {
      document =
          switch (change) {
            case Change.Store store -> cluster.bytes(documents.document(store, attempt));
            case Change.Reread reread ->
                cluster.bytes(
                    documents.document(
                        new Change.Store(reread.article(), reread.fingerprint(), origin), attempt));
            case Change.OriginRead read -> cluster.bytes(Documents.ledgerEntry(read));
            case Change.Remove remove -> null;
            case Change.OriginGone gone -> null;
          };
    }
    return document;
  }

  /**
   * Takes note of what the cluster says it did. A conflict, or a removal that found nothing, needs
   * another look at what is there: even a conflict may be with ourselves, where a shard's new
   * primary tries again what the lost one had done.
   *
   * @throws Refusal where it did nothing
   */
  void heed(JsonNode result) {
    int status = result.path("status").asInt();
    if (status < 300 || !isOfArticle() && status == Refusal.NOT_FOUND) {
      outcome = tried;
      return;
    }
    if (change instanceof Change.Remove) {
      tried = null;
    }
    if (status != 409 && status != Refusal.NOT_FOUND) {
      JsonNode error = result.path("error");
      throw new Refusal(status, error.path("type").asText(), error.path("reason").asText());
    }
  }

  private @Nullable Map<String, Object> storing(
      Change.Store store, boolean exists, JsonNode found) {
    if (!exists) {
      tried = Outcome.CREATED;
      return Map.of("create", Map.of("_id", name()));
    }
    JsonNode there = found.path("_source");
    if (there.path(Fields.ATTEMPT).asText().equals(attempt)) {
      outcome = Objects.requireNonNull(tried);
      return null;
    }
    boolean same = there.path(Fields.FINGERPRINT).asText().equals(store.fingerprint());
    String origin = there.path(Fields.ORIGIN).asText(null);
    if (same && (store.origin() == null || Objects.equals(origin, store.origin()))) {
      outcome = Outcome.UNCHANGED;
      return null;
    }
    tried = same ? Outcome.UNCHANGED : Outcome.REPLACED;
    return versioned("index", found);
  }

  private @Nullable Map<String, Object> rereading(
      Change.Reread reread, boolean exists, JsonNode found) {
    JsonNode there = found.path("_source");
    if (exists && there.path(Fields.ATTEMPT).asText().equals(attempt)) {
      outcome = Outcome.REPLACED;
      return null;
    }
    if (!exists || !there.path(Fields.FINGERPRINT).asText().equals(reread.fingerprint())) {
      outcome = Outcome.ABSENT;
      return null;
    }
    tried = Outcome.REPLACED;
    origin = there.path(Fields.ORIGIN).asText(null);
    document = null;
    return versioned("index", found);
  }

  /** Only if it still is as it was found. */
  private Map<String, Object> versioned(String action, JsonNode found) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("_id", name());
    about.put("if_seq_no", found.path("_seq_no").asLong());
    about.put("if_primary_term", found.path("_primary_term").asLong());
    return Map.of(action, about);
  }
}
