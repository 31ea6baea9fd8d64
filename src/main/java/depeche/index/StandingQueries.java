package depeche.index;

import depeche.article.EnrichedArticle;

/**
 * Searches that are asked of each article as it arrives, rather than of the archive. Safe to use
 * from many threads. What a query finds here is what {@link ArticleIndex#search} would find by it.
 */
public interface StandingQueries {

  /**
   * Keeps a query, in place of the one of that number before.
   *
   * @param number from 0, the smaller the better
   * @param query of which clause, languages and filters count
   */
  void put(int number, ArticleQuery query);

  /** Forgets a query. */
  void remove(int number);

  /** The numbers, rising, of the queries that would find {@code article}, were it in the index. */
  int[] matching(EnrichedArticle article);
}
