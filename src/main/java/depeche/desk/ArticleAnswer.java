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

  /** A stretch of a field that answers the query, in UTF-16 units, {@code end} excluded. */
  public record Match(int start, int end) {}

  /** Where the query matches in one field, in order. */
  public List<Match> matches(Field field) {
    return matches.getOrDefault(field, List.of()).stream()
        .map(span -> new Match(span.start(), span.end()))
        .toList();
  }
}
