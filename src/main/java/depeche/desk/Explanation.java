package depeche.desk;

import depeche.article.EnrichedArticle;
import depeche.index.Account.Contribution;
import java.util.List;

/**
 * Why an article has its score for a query.
 *
 * @param found whether the query finds it, if need be relaxed
 * @param relaxed whether it has not all of the words
 * @param reasons add up to {@code score}, the greatest first
 */
public record Explanation(
    EnrichedArticle article, boolean found, boolean relaxed, double score, List<Reason> reasons) {
  public Explanation {
    reasons = List.copyOf(reasons);
  }

  /**
   * One of them.
   *
   * @param words of the query, as typed, or others that the article has instead
   * @param akin the word of the query that they stand for, being of its family or related to it;
   *     empty where they are the query's own
   */
  public record Reason(String words, String akin, Contribution contribution) {}
}
