package depeche.opensearch;

import depeche.article.ArticleId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Which files were read to their end, and which articles each of them has. */
final class Ledger {
  private final Cluster cluster;
  private final String index;

  Ledger(Cluster cluster, String index) {
    this.cluster = cluster;
    this.index = index;
  }

  /** Each origin that was read to its end, with the stamp it had. */
  Map<String, String> origins() {
    Map<String, String> origins = new HashMap<>();
    Reading.all(
        cluster,
        index,
        Queries.term(Fields.KIND, Kind.ORIGIN.name()),
        Fields.LEDGER,
        List.of(Fields.LEDGER, Fields.STAMP),
        entry ->
            origins.put(entry.path(Fields.LEDGER).asText(), entry.path(Fields.STAMP).asText()));
    return origins;
  }

  /** What is known of some origins: a stamp, or none where one was not read to its end. */
  Map<String, Optional<String>> stamps(Collection<String> origins) {
    Map<String, Optional<String>> stamps = new HashMap<>();
    if (origins.isEmpty()) {
      return stamps;
    }
    withArticles(origins).forEach(origin -> stamps.put(origin, Optional.empty()));
    Reading.all(
        cluster,
        index,
        Queries.terms(Fields.LEDGER, origins),
        Fields.LEDGER,
        List.of(Fields.LEDGER, Fields.STAMP),
        entry ->
            stamps.put(
                entry.path(Fields.LEDGER).asText(),
                Optional.of(entry.path(Fields.STAMP).asText())));
    return stamps;
  }

  private List<String> withArticles(Collection<String> origins) {
    Map<String, Object> counted =
        Map.of("field", Fields.ORIGIN, "include", origins, "size", origins.size());
    Map<String, Object> body =
        Map.of(
            "size",
            0,
            "query",
            Queries.terms(Fields.ORIGIN, origins),
            "aggs",
            Map.of(Fields.ORIGIN, Map.of("terms", counted)));
    List<String> found = new ArrayList<>();
    cluster
        .call(
            "POST", "/" + index + "/_search", Map.of("allow_partial_search_results", "false"), body)
        .path("aggregations")
        .path(Fields.ORIGIN)
        .path("buckets")
        .forEach(bucket -> found.add(bucket.path("key").asText()));
    return found;
  }

  /** Names the origins read to their end that lie at a path or below it, all where it is empty. */
  void each(String path, Consumer<String> each) {
    Reading.all(
        cluster,
        index,
        path.isEmpty()
            ? Queries.term(Fields.KIND, Kind.ORIGIN.name())
            : Queries.bool(
                List.of(),
                List.of(
                    Queries.term(Fields.LEDGER, path), Queries.prefix(Fields.LEDGER, path + "/")),
                List.of(),
                List.of()),
        Fields.LEDGER,
        List.of(Fields.LEDGER),
        entry -> each.accept(entry.path(Fields.LEDGER).asText()));
  }

  /** Names the articles of an origin. */
  void articlesFrom(String origin, Consumer<ArticleId> each) {
    Reading.all(
        cluster,
        index,
        Queries.term(Fields.ORIGIN, origin),
        Fields.ID,
        List.of(Fields.ID),
        article -> each.accept(new ArticleId(article.path(Fields.ID).asText())));
  }

  /** The origins of an article, first the one that it is stored as it is in. */
  List<String> originsOf(ArticleId id) {
    List<String> names = List.of(Documents.name(id));
    return Documents.origins(
        cluster
            .patiently(() -> Reading.documents(cluster, index, names, Fields.ORIGIN))
            .path(0)
            .path("_source"));
  }
}
