package depeche.desk.related;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.desk.related.RelatedStory.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event as it was told over the days.
 *
 * @param chapters the earliest first
 */
public record Story(List<Chapter> chapters) {
  public Story {
    chapters = List.copyOf(chapters);
  }

  /**
   * An article of a story.
   *
   * @param follows the earlier article that it goes on from, or null where the story begins
   * @param kind what it is to that one; null for a beginning, unless it is what led to the event
   * @param reasons why it is taken to go on from that one
   */
  public record Chapter(
      EnrichedArticle article,
      @Nullable ArticleId follows,
      @Nullable Kind kind,
      List<Reason> reasons) {
    public Chapter {
      reasons = List.copyOf(reasons);
    }
  }
}
