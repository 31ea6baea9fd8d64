package depeche.opensearch;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import depeche.article.ArticleId;
import depeche.index.ArticleIndex;
import depeche.index.ArticleTitle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads documents by their names, or all that have a value, without ranking. */
final class Reading {
  private static final int PAGE = 1_000;
  private static final String TITLE = Fields.ARTICLE + ".article.title";
  private static final JsonPointer TITLE_IN_SOURCE =
      JsonPointer.compile("/" + TITLE.replace('.', '/'));

  private Reading() {}

  /**
   * The documents of these names as last written, searchable or not, each with {@code found},
   * {@code _seq_no}, {@code _primary_term} and in {@code _source} the fields asked for.
   */
  static JsonNode documents(Cluster cluster, String index, List<String> names, String fields) {
    JsonNode documents =
        cluster
            .once(
                "POST",
                "/" + index + "/_mget",
                Map.of("_source_includes", fields),
                Map.of("ids", names))
            .path("docs");
    for (JsonNode document : documents) {
      JsonNode error = document.path("error");
      if (!error.isMissingNode()) {
        throw new Refusal(503, error.path("type").asText(), error.path("reason").asText());
      }
    }
    return documents;
  }

  /** Shows {@code each} the kept fields of all documents that have a value, by another's order. */
  static void all(
      Cluster cluster,
      String index,
      Map<String, Object> query,
      String order,
      List<String> fields,
      Consumer<JsonNode> each) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", PAGE);
    body.put("query", query);
    body.put("_source", fields);
    body.put("sort", List.of(Map.of(order, "asc")));
    @Nullable JsonNode last;
    do {
      List<JsonNode> page = page(cluster, index, body);
      page.forEach(hit -> each.accept(hit.path("_source")));
      last = page.size() < PAGE ? null : page.getLast();
      if (last != null) {
        body.put("search_after", last.path("sort"));
      }
    } while (last != null);
  }

  /** The titles of the newest articles that can be searched; those without a date last. */
  static List<ArticleTitle> newestTitles(Cluster cluster, String index, int most) {
    List<ArticleTitle> titles = new ArrayList<>();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", PAGE);
    body.put("query", Queries.term(Fields.KIND, Kind.ARTICLE.name()));
    body.put("_source", List.of(Fields.ID, TITLE));
    body.put("sort", Order.NEWEST.sort());
    List<JsonNode> page;
    do {
      page = page(cluster, index, body);
      for (JsonNode hit : page) {
        String title = hit.path("_source").at(TITLE_IN_SOURCE).asText();
        if (!title.isBlank() && isShort(title) && titles.size() < most) {
          titles.add(
              new ArticleTitle(new ArticleId(hit.path("_source").path(Fields.ID).asText()), title));
        }
      }
      if (!page.isEmpty()) {
        body.put("search_after", page.getLast().path("sort"));
      }
    } while (page.size() == PAGE && titles.size() < most);
    return titles;
  }

  private static boolean isShort(String title) {
    return title.getBytes(StandardCharsets.UTF_8).length <= ArticleIndex.LONGEST_TITLE;
  }

  private static List<JsonNode> page(Cluster cluster, String index, Map<String, Object> body) {
    List<JsonNode> page = new ArrayList<>();
    cluster
        .call(
            "POST", "/" + index + "/_search", Map.of("allow_partial_search_results", "false"), body)
        .path("hits")
        .path("hits")
        .forEach(page::add);
    return page;
  }
}
