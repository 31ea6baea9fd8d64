package depeche.desk.related;

import depeche.index.ArticleHits.Hit;
import org.jspecify.annotations.Nullable;

/** Hits that are versions of one text, of which the latest stands for all. */
final class Versions {
  private Portrait portrait;
  private @Nullable Hit latest;

  /** Of a text that is no hit itself. */
  Versions(Portrait portrait) {
    this.portrait = portrait;
  }

  Versions(Hit hit, Portrait portrait) {
    this.portrait = portrait;
    this.latest = hit;
  }

  /** Takes a hit in if it is a version of this text, and says whether it is. */
  boolean take(Hit hit, Portrait theirs) {
    if (!portrait.shingles().isVersionOf(theirs.shingles())) {
      return false;
    }
    if (latest == null || VersionOrder.RISING.compare(latest.article(), hit.article()) < 0) {
      latest = hit;
      portrait = theirs;
    }
    return true;
  }

  /** The latest hit, or null as long as there is none. */
  @Nullable Hit latest() {
    return latest;
  }

  /** What was read in the latest. */
  Portrait portrait() {
    return portrait;
  }
}
