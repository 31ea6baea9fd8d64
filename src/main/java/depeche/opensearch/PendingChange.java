package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.index.Change;
import depeche.index.Outcome;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
  private @Nullable Map<String, Object> document;
  private boolean needsArticle;
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
      case Change.Withdraw(var id, String origin) -> Documents.name(id);
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
      case Change.Withdraw withdraw -> true;
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
      case Change.Withdraw withdraw -> withdrawing(withdraw.origin(), exists, found);
      case Change.OriginRead read -> {
        tried = Outcome.NOTED;
        document = Documents.ledgerEntry(read);
        yield Map.of("index", Map.of("_id", name()));
      }
      case Change.OriginGone gone -> {
        tried = Outcome.NOTED;
        yield Map.of("delete", Map.of("_id", name()));
      }
    };
  }

  /** Says whether the next {@link #action} has to be told the article that is there. */
  boolean needsArticle() {
    return needsArticle;
  }

  /** What to keep, or null to remove it. */
  byte @Nullable [] document(Cluster cluster) {
    return document == null ? null : cluster.bytes(document);
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
    if (change instanceof Change.Remove || change instanceof Change.Withdraw) {
      tried = null;
    }
    if (status != 409 && status != Refusal.NOT_FOUND) {
      JsonNode error = result.path("error");
      throw new Refusal(status, error.path("type").asText(), error.path("reason").asText());
    }
  }

  private @Nullable Map<String, Object> storing(
      Change.Store store, boolean exists, JsonNode found) {
    String origin = store.origin();
    if (!exists) {
      tried = Outcome.CREATED;
      document = documents.document(store, origin == null ? List.of() : List.of(origin), attempt);
      return Map.of("create", Map.of("_id", name()));
    }
    JsonNode there = found.path("_source");
    if (isOurs(there)) {
      outcome = Objects.requireNonNull(tried);
      return null;
    }
    List<String> origins = Documents.origins(there);
    boolean same = there.path(Fields.FINGERPRINT).asText().equals(store.fingerprint());
    boolean known = origin == null || origins.contains(origin);
    if (same && known) {
      outcome = Outcome.UNCHANGED;
      return null;
    }
    if (!same && isNewer(there, origins, store)) {
      if (known) {
        outcome = Outcome.OUTDATED;
        return null;
      }
      return rewriting(Outcome.OUTDATED, with(origins, Objects.requireNonNull(origin)), found);
    }
    List<String> others = origins.stream().filter(other -> !other.equals(origin)).toList();
    tried = same ? Outcome.UNCHANGED : Outcome.REPLACED;
    document =
        documents.document(
            store,
            origin == null ? List.of() : with(List.of(origin), others.toArray(String[]::new)),
            attempt);
    return versioned("index", found);
  }

  private @Nullable Map<String, Object> rereading(
      Change.Reread reread, boolean exists, JsonNode found) {
    JsonNode there = found.path("_source");
    if (exists && isOurs(there)) {
      outcome = Outcome.REPLACED;
      return null;
    }
    if (!exists || !there.path(Fields.FINGERPRINT).asText().equals(reread.fingerprint())) {
      outcome = Outcome.ABSENT;
      return null;
    }
    tried = Outcome.REPLACED;
    document =
        documents.document(
            new Change.Store(reread.article(), reread.fingerprint(), null),
            Documents.origins(there),
            attempt);
    return versioned("index", found);
  }

  private @Nullable Map<String, Object> withdrawing(String origin, boolean exists, JsonNode found) {
    JsonNode there = found.path("_source");
    List<String> origins = Documents.origins(there);
    if (exists && isOurs(there) && tried != null) {
      outcome = tried;
      return null;
    }
    if (!exists || !origins.contains(origin)) {
      outcome = tried == null ? Outcome.ABSENT : tried;
      return null;
    }
    List<String> others = origins.stream().filter(other -> !other.equals(origin)).toList();
    if (others.isEmpty()) {
      tried = Outcome.REMOVED;
      document = null;
      return versioned("delete", found);
    }
    return rewriting(Outcome.NOTED, others, found);
  }

  /** The article stays, and only what is known of its origins changes. */
  private @Nullable Map<String, Object> rewriting(
      Outcome then, List<String> origins, JsonNode found) {
    JsonNode there = found.path("_source");
    if (!there.path(Fields.ARTICLE).has("language")) {
      needsArticle = true;
      return null;
    }
    tried = then;
    var unchanged =
        new Change.Store(
            Documents.article(there), there.path(Fields.FINGERPRINT).asText(), origins.getFirst());
    document = documents.document(unchanged, origins, attempt);
    return versioned("index", found);
  }

  private boolean isOurs(JsonNode there) {
    return there.path(Fields.ATTEMPT).asText().equals(attempt);
  }

  private static boolean isNewer(JsonNode there, List<String> origins, Change.Store store) {
    Instant sent = store.article().article().revised();
    Instant stored = Documents.revised(there);
    boolean sameOrigin = !origins.isEmpty() && origins.getFirst().equals(store.origin());
    return !sameOrigin && sent != null && stored != null && sent.isBefore(stored);
  }

  private static List<String> with(List<String> origins, String... others) {
    return Stream.concat(origins.stream(), Stream.of(others)).toList();
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
