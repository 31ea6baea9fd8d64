package depeche.index;

import depeche.article.EnrichedArticle;
import java.util.Set;

/**
 * Searches that are asked of each article as it arrives, rather than of the archive. Safe to use
 * from many threads. What a query finds here is what {@link ArticleIndex#search} would find by it.
 */
public interface StandingQueries {

  /**
   * Keeps a query, in place of the one of that name before.
   *
   * @param query of which clause, languages and filters count
   */
  void put(String name, ArticleQuery query);

  /** Forgets a query. */
  void remove(String name);

  /** The names of the queries that would find {@code article}, were it in the index. */
  Set<String> matching(EnrichedArticle article);
}
