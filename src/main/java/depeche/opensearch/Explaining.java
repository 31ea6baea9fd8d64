package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.article.ArticleId;
import depeche.index.Account;
import depeche.index.Explained;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the cluster why an article has its score. */
final class Explaining {
  private Explaining() {}

  /** Empty where {@code words} do not find the article. */
  static Optional<Account> account(
      Cluster cluster, String index, Map<String, Object> words, ArticleId id) {
    Map<String, Object> article = Queries.term(Fields.ID, id.value());
    JsonNode found =
        cluster
            .call(
                "POST",
                "/" + index + "/_search",
                Map.of(
                    "search_type", "dfs_query_then_fetch", "allow_partial_search_results", "false"),
                Map.of(
                    "size",
                    1,
                    "explain",
                    true,
                    "_source",
                    false,
                    "query",
                    Queries.bool(List.of(words), List.of(), List.of(article), List.of())))
            .path("hits")
            .path("hits");
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(explained(found.get(0).path("_explanation")).account());
  }

  private static Explained explained(JsonNode why) {
    List<Explained> details = new ArrayList<>();
    why.path("details").forEach(detail -> details.add(explained(detail)));
    return new Explained(why.path("value").asDouble(), why.path("description").asText(), details);
  }
}
