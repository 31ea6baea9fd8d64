package depeche.desk.related;

import depeche.article.EnrichedArticle;
import java.util.List;
import java.util.Locale;

/**
 * An article that stands around another.
 *
 * @param score how closely, comparable within one answer only
 * @param reasons why, at least one of them
 * @param further others around the article that tell the same event, the closest first
 */
public record RelatedStory(
    EnrichedArticle article,
    double score,
    Kind kind,
    List<Reason> reasons,
    List<EnrichedArticle> further) {
  public RelatedStory {
    reasons = List.copyOf(reasons);
    further = List.copyOf(further);
  }

  /** What it is to the other article. */
  public enum Kind {
    /** Mostly the same text. */
    DUPLICATE,
    /** The same event within a day or two, told by another source. */
    SAME_STORY,
    /** What came later. */
    UPDATE,
    /** What came before, or stands beside. */
    BACKGROUND;

    /** The name used in the API, such as {@code same-story}. */
    public String apiName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
