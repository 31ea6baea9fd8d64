package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The index of what is kept beside the articles: documents that are written only where they are as
 * they were found, and read by their names, searchable or not. One part, so that each has one order
 * of writes.
 */
final class RecordIndex {
  /** What sort of record a document is: all that it can be searched by. */
  static final String SORT = "sort";

  /** What the record says. */
  static final String RECORD = "record";

  /** Who made this version of it, so that a lost answer to a write can be told from a lost race. */
  private static final String ATTEMPT = "attempt";

  private static final String LAYOUT = "-r1";
  private static final int CONFLICT = 409;

  private final Cluster cluster;
  private final String alias;
  private final Map<String, Object> settings;
  private volatile boolean ready;

  /** A document as it is now. */
  record Found(String name, JsonNode record, long number, long term) {}

  RecordIndex(Cluster cluster, OpenSearchSettings settings) {
    this.cluster = cluster;
    this.alias = settings.index() + "-records";
    this.settings =
        Map.of(
            "number_of_shards",
            1,
            "number_of_replicas",
            settings.replicas(),
            "refresh_interval",
            "1s",
            "translog.durability",
            "request");
  }

  /** Those of some documents that are there, by their names. */
  Map<String, Found> find(List<String> names) {
    ensureReady();
    String fields = String.join(",", RECORD, ATTEMPT);
    return cluster.patiently(() -> {
      Map<String, Found> found = new LinkedHashMap<>();
      for (JsonNode document : Reading.documents(cluster, alias, names, fields)) {
        if (document.path("found").asBoolean()) {
          Found one = found(document);
          found.put(one.name(), one);
        }
      }
      return found;
    });
  }

  /** Writes a document where there is none of its name; false where there is one. */
  boolean create(String name, String sort, Object record) {
    return write(name, Map.of("create", Map.of("_id", name)), sort, record);
  }

  /** Writes a document where it still is as it was found; false where it is not. */
  boolean replace(Found before, String sort, Object record) {
    return write(before.name(), Map.of("index", asFound(before)), sort, record);
  }

  /** Removes a document where it still is as it was found. */
  void remove(Found found) {
    cluster.patiently(() -> send(Map.of("delete", asFound(found)), null));
  }

  void remove(String name) {
    cluster.patiently(() -> send(Map.of("delete", Map.of("_id", name)), null));
  }

  /** Shows all records of a sort that were written a second ago or earlier. */
  void forEach(String sort, Consumer<Found> each) {
    ensureReady();
    Map<String, Object> body =
        Map.of("size", 1_000, "query", Queries.term(SORT, sort), "seq_no_primary_term", true);
    cluster
        .call(
            "POST", "/" + alias + "/_search", Map.of("allow_partial_search_results", "false"), body)
        .path("hits")
        .path("hits")
        .forEach(hit -> each.accept(found(hit)));
  }

  private boolean write(String name, Map<String, Object> action, String sort, Object record) {
    ensureReady();
    String attempt = UUID.randomUUID().toString();
    Map<String, Object> document = Map.of(SORT, sort, RECORD, record, ATTEMPT, attempt);
    return cluster.patiently(() -> send(action, document) || isOf(attempt, name));
  }

  /** Says whether a document is there by an attempt of which the answer was lost. */
  private boolean isOf(String attempt, String name) {
    JsonNode there =
        Reading.documents(cluster, alias, List.of(name), ATTEMPT).path(0).path("_source");
    return there.path(ATTEMPT).asText().equals(attempt);
  }

  /** Does one thing, and says whether what is there let it. */
  private boolean send(Map<String, Object> action, @Nullable Map<String, Object> document) {
    byte[] lines = document == null ? cluster.lines(action) : cluster.lines(action, document);
    JsonNode result =
        cluster
            .bulk("/" + alias + "/_bulk", Map.of("require_alias", "true"), lines)
            .path("items")
            .path(0)
            .path(action.keySet().iterator().next());
    int status = result.path("status").asInt();
    if (status >= 300 && status != CONFLICT && status != Refusal.NOT_FOUND) {
      JsonNode error = result.path("error");
      throw new Refusal(status, error.path("type").asText(), error.path("reason").asText());
    }
    return status < 300;
  }

  private static Map<String, Object> asFound(Found found) {
    return Map.of(
        "_id", found.name(), "if_seq_no", found.number(), "if_primary_term", found.term());
  }

  private static Found found(JsonNode document) {
    return new Found(
        document.path("_id").asText(),
        document.path("_source").path(RECORD),
        document.path("_seq_no").asLong(),
        document.path("_primary_term").asLong());
  }

  private void ensureReady() {
    if (ready) {
      return;
    }
    Map<String, Object> mappings =
        Map.of(
            "dynamic",
            "strict",
            "properties",
            Map.of(
                SORT, Map.of("type", "keyword"),
                RECORD, Map.of("type", "object", "enabled", false),
                ATTEMPT, Map.of("type", "object", "enabled", false)));
    try {
      cluster.call(
          "PUT",
          "/" + alias + LAYOUT,
          Map.of(),
          Map.of("aliases", Map.of(alias, Map.of()), "settings", settings, "mappings", mappings));
    } catch (Refusal refusal) {
      if (!refusal.type().equals("resource_already_exists_exception")) {
        throw refusal;
      }
    }
    ready = true;
  }
}
