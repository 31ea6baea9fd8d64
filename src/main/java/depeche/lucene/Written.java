package depeche.lucene;

import depeche.article.EnrichedArticle;
import depeche.index.Change;
import org.jspecify.annotations.Nullable;

/** The latest state of an id. */
sealed interface Written {

  /** An article is stored under it. */
  record Stored(EnrichedArticle article, Version version) implements Written {}

  /** Nothing is any more. */
  record Removed() implements Written {}

  /** What tells one state of an article from another. */
  record Version(String fingerprint, @Nullable String origin) {
    boolean isAsSent(Change.Store store) {
      return fingerprint.equals(store.fingerprint());
    }

    /** Sending an article again does not take it away from the file it came from. */
    boolean isFrom(@Nullable String other) {
      return other == null || other.equals(origin);
    }
  }
}
