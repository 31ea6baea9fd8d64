package depeche.desk.related;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import java.time.Instant;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which version of a text is the later: the one published later, else changed later, else the one
 * whose id is greater, its numbers read as numbers, for systems count upwards.
 */
final class VersionOrder {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Comparator<Instant> UNDATED_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  static final Comparator<EnrichedArticle> RISING =
      Comparator.comparing(
              EnrichedArticle::article,
              Comparator.comparing(Article::published, UNDATED_FIRST)
                  .thenComparing(Article::modified, UNDATED_FIRST))
          .thenComparing(article -> countable(article.article().id().value()));

  private VersionOrder() {}

  /** The id with the length of each number before it, so that 10 sorts behind 9. */
  private static String countable(String id) {
    return NUMBER.matcher(id).replaceAll(VersionOrder::measured);
  }

  private static String measured(MatchResult number) {
    return (char) ('0' + Math.min(number.group().length(), 40)) + number.group();
  }
}
