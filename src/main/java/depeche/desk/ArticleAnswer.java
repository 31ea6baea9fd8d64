package depeche.desk;

import depeche.article.EnrichedArticle;
import depeche.article.Field;
import depeche.text.Span;
import java.util.List;
import java.util.Map;

/**
 * One article, whole.
 *
 * @param matches where the query matches, for each field in which it does
 */
public record ArticleAnswer(EnrichedArticle article, Map<Field, List<Span>> matches) {
  public ArticleAnswer {
    matches = Map.copyOf(matches);
  }
}
