package depeche.opensearch;

import depeche.article.ArticleId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  List<ArticleId> articlesFrom(String origin) {
    List<ArticleId> ids = new ArrayList<>();
    Reading.all(
        cluster,
        index,
        Queries.term(Fields.ORIGIN, origin),
        Fields.ID,
        List.of(Fields.ID),
        article -> ids.add(new ArticleId(article.path(Fields.ID).asText())));
    return ids;
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
