package depeche.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.index.ArticleHits;
import depeche.index.ArticleHits.Hit;
import depeche.index.ArticleIndex;
import depeche.index.ArticleIndexContract;
import depeche.index.ArticleQuery;
import depeche.index.StandingQueries;
import depeche.query.Clause;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.Sort;
import depeche.text.Chains;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every search of the contract, asked of its articles one by one too: a standing query matches
 * exactly the articles that a search by it finds.
 */
final class StandingQueriesTest extends ArticleIndexContract {
  private static final Chains CHAINS = Chains.load();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Override
  protected ArticleIndex open(String name) {
    ArticleIndex index = LuceneIndex.open(folder.resolve(name), CHAINS);
    return (ArticleIndex)
        Proxy.newProxyInstance(
            ArticleIndex.class.getClassLoader(),
            new Class<?>[] {ArticleIndex.class},
            (proxy, method, arguments) -> {
              try {
                Object answer = method.invoke(index, arguments);
                if (arguments != null && arguments[0] instanceof ArticleQuery query) {
                  compare(index, query);
                }
                return answer;
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  private static void compare(ArticleIndex index, ArticleQuery query) {
    Map<ArticleId, EnrichedArticle> before = all(index, new Clause.Everything(), query, false);
    Map<ArticleId, EnrichedArticle> found = all(index, query.clause(), query, true);
    Map<ArticleId, EnrichedArticle> after = all(index, new Clause.Everything(), query, false);
    if (before.equals(after)) {
      StandingQueries standing = new LuceneStandingQueries(CHAINS);
      standing.put(7, query);
      Set<ArticleId> matching =
          before.values().stream()
              .filter(article -> standing.matching(article).length == 1)
              .map(article -> article.article().id())
              .collect(Collectors.toSet());
      assertThat(matching).as(query.toString()).isEqualTo(found.keySet());
    }
  }

  private static Map<ArticleId, EnrichedArticle> all(
      ArticleIndex index, Clause clause, ArticleQuery query, boolean filtered) {
    Map<ArticleId, EnrichedArticle> all = new TreeMap<>();
    String cursor = null;
    do {
      ArticleHits page =
          index.search(
              new ArticleQuery(
                  clause,
                  query.languages(),
                  filtered ? query.filters() : Filters.NONE,
                  Sort.NEWEST,
                  100,
                  cursor,
                  FacetChoice.NONE));
      List<Hit> hits = page.hits();
      hits.forEach(hit -> all.put(hit.article().article().id(), hit.article()));
      cursor = page.next();
    } while (cursor != null);
    return all;
  }
}
