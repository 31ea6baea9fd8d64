package depeche.desk.related;

import depeche.article.EnrichedArticle;
import depeche.desk.related.RelatedStory.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** What one article is to another. */
final class Relation {
  /** From which share of an article's words another tells its event. */
  static final double SAME_EVENT = 0.35;

  private static final int SAME_STORY_DAYS = 2;

  private Relation() {}

  /**
   * What {@code other} is to the article of {@code profile}.
   *
   * @param portrait of the other one
   */
  static Kind of(Profile profile, EnrichedArticle other, Portrait portrait) {
    if (portrait.shingles().isVersionOf(profile.portrait().shingles())) {
      return Kind.DUPLICATE;
    }
    Instant here = profile.article().article().published();
    Instant there = other.article().published();
    if (here == null || there == null) {
      return Kind.BACKGROUND;
    }
    boolean elsewhere =
        !Objects.equals(profile.article().article().source(), other.article().source());
    boolean sameTime = Math.abs(Duration.between(here, there).toDays()) <= SAME_STORY_DAYS;
    if (elsewhere && sameTime && profile.coverage(other, portrait) >= SAME_EVENT) {
      return Kind.SAME_STORY;
    }
    return there.isAfter(here) ? Kind.UPDATE : Kind.BACKGROUND;
  }
}
