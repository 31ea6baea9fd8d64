package depeche.desk.related;

import depeche.article.EnrichedArticle;
import depeche.index.ArticleHits.Hit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Hits that tell one event, of which the closest stands for all. What tells the event of the
 * article asked about, or what led to it or followed, is a strand of its own.
 */
final class Strand {
  /** From which share of what a hit says another tells its event. */
  private static final double SAME_EVENT = 0.4;

  private final Versions closest;
  private final List<Versions> further = new ArrayList<>();
  private final boolean ofOwnEvent;

  /**
   * @param ofOwnEvent whether the hit tells the event of the article asked about
   */
  Strand(Hit hit, Portrait portrait, boolean ofOwnEvent) {
    this.closest = new Versions(hit, portrait);
    this.ofOwnEvent = ofOwnEvent;
  }

  /** Takes a hit in if it is a version of one that is here, and says whether it is. */
  boolean takeVersion(Hit hit, Portrait portrait) {
    return Stream.concat(Stream.of(closest), further.stream())
        .anyMatch(versions -> versions.take(hit, portrait));
  }

  /** Takes a strand of one hit in if it tells the same event, and says whether it does. */
  boolean take(Strand other) {
    if (ofOwnEvent || other.ofOwnEvent || !tellsEventOf(other)) {
      return false;
    }
    further.add(other.closest);
    return true;
  }

  private boolean tellsEventOf(Strand other) {
    EnrichedArticle here = article();
    EnrichedArticle there = other.article();
    Instant now = here.article().published();
    Instant then = there.article().published();
    return now != null
        && then != null
        && here.language().equals(there.language())
        && Duration.between(now, then).abs().compareTo(Stories.SILENCE) <= 0
        && closest.portrait().coverage(other.closest.portrait()) >= SAME_EVENT;
  }

  private EnrichedArticle article() {
    return latest(closest).article();
  }

  /** The hit that stands for all. */
  Hit hit() {
    return latest(closest);
  }

  /** What was read in it. */
  Portrait portrait() {
    return closest.portrait();
  }

  /** The others, the closest first. */
  List<EnrichedArticle> further() {
    return further.stream().map(versions -> latest(versions).article()).toList();
  }

  private static Hit latest(Versions versions) {
    return Objects.requireNonNull(versions.latest());
  }
}
