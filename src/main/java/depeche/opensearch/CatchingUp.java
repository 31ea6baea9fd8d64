package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.index.Change;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Brings one index up to another. Both are read in the order of their documents' keys and merged:
 * what the one has in another version, or not at all, is written, and what only the other has is
 * removed. An article's version is named by the attempt that wrote it, which goes with it; that of
 * an entry of the ledger is the stamp.
 */
final class CatchingUp {
  private static final int BATCH = 200;
  private static final String WHOLE =
      String.join(
          ",",
          Fields.ARTICLE,
          Fields.FINGERPRINT,
          Fields.ORIGIN,
          Fields.ATTEMPT,
          Fields.LEDGER,
          Fields.STAMP);

  private final Cluster cluster;
  private final Documents documents;
  private final UnaryOperator<EnrichedArticle> reading;
  private final String from;
  private final String to;
  private final LongConsumer carried;

  CatchingUp(
      Cluster cluster,
      Documents documents,
      UnaryOperator<EnrichedArticle> reading,
      String from,
      String to,
      LongConsumer carried) {
    this.cluster = cluster;
    this.documents = documents;
    this.reading = reading;
    this.from = from;
    this.to = to;
    this.carried = carried;
  }

  /** How many differences there were between the two, as they could be searched at its start. */
  long pass() {
    refresh(from);
    refresh(to);
    long differences = 0;
    for (Kind kind : Kind.values()) {
      differences += pass(kind);
    }
    refresh(to);
    return differences;
  }

  private long pass(Kind kind) {
    Versions wanted = new Versions(cluster, from, kind);
    Versions there = new Versions(cluster, to, kind);
    List<String> missing = new ArrayList<>();
    List<String> superfluous = new ArrayList<>();
    long differences = 0;
    while (wanted.current() != null || there.current() != null) {
      Versions.@Nullable Version one = wanted.current();
      Versions.@Nullable Version other = there.current();
      int order =
          one == null ? 1 : other == null ? -1 : Versions.ORDER.compare(one.key(), other.key());
      if (order < 0 || order == 0 && !Objects.equals(one, other)) {
        missing.add(name(kind, Objects.requireNonNull(one).key()));
        differences++;
      } else if (order > 0) {
        superfluous.add(name(kind, Objects.requireNonNull(other).key()));
        differences++;
      }
      if (order <= 0) {
        wanted.advance();
      }
      if (order >= 0) {
        there.advance();
      }
      if (missing.size() == BATCH) {
        carry(missing);
      }
      if (superfluous.size() == BATCH) {
        remove(superfluous);
      }
    }
    carry(missing);
    remove(superfluous);
    return differences;
  }

  private static String name(Kind kind, String key) {
    return switch (kind) {
      case ARTICLE -> Documents.name(new ArticleId(key));
      case ORIGIN -> Documents.ledgerName(key);
    };
  }

  /** What has gone meanwhile is left out: the next pass sees that. */
  private void carry(List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    List<JsonNode> found = new ArrayList<>();
    cluster
        .patiently(() -> Reading.documents(cluster, from, names, WHOLE))
        .forEach(document -> {
          if (document.path("found").asBoolean()) {
            found.add(document);
          }
        });
    List<byte[]> lines = found.parallelStream().map(this::rewriting).toList();
    write(lines);
    carried.accept(lines.size());
    names.clear();
  }

  private byte[] rewriting(JsonNode document) {
    return cluster.lines(
        Map.of("index", Map.of("_id", document.path("_id").asText())),
        anew(document.path("_source")));
  }

  private Map<String, Object> anew(JsonNode kept) {
    if (kept.has(Fields.LEDGER)) {
      return Documents.ledgerEntry(
          new Change.OriginRead(
              kept.path(Fields.LEDGER).asText(), kept.path(Fields.STAMP).asText()));
    }
    EnrichedArticle article = reading.apply(Documents.article(kept));
    String fingerprint = kept.path(Fields.FINGERPRINT).asText();
    return documents.document(
        new Change.Store(article, fingerprint, null),
        Documents.origins(kept),
        kept.path(Fields.ATTEMPT).asText());
  }

  private void remove(List<String> names) {
    write(
        names.stream().map(name -> cluster.lines(Map.of("delete", Map.of("_id", name)))).toList());
    names.clear();
  }

  private void write(List<byte[]> changes) {
    if (changes.isEmpty()) {
      return;
    }
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    changes.forEach(lines::writeBytes);
    cluster.patiently(() -> {
      for (JsonNode item :
          cluster
              .bulk("/" + to + "/_bulk", Map.of("require_alias", "true"), lines.toByteArray())
              .path("items")) {
        JsonNode result = item.elements().next();
        int status = result.path("status").asInt();
        if (status >= 300 && status != Refusal.NOT_FOUND) {
          JsonNode error = result.path("error");
          throw new Refusal(status, error.path("type").asText(), error.path("reason").asText());
        }
      }
      return true;
    });
  }

  private void refresh(String index) {
    cluster.call("POST", "/" + index + "/_refresh", Map.of(), null);
  }
}
