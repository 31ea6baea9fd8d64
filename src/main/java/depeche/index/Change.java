package depeche.index;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import org.jspecify.annotations.Nullable;

/** One step of writing. */
public sealed interface Change {

  /**
   * Creates or replaces an article; but where both tell when they were revised, an older version
   * replaces a newer one only in the origin that one is from.
   *
   * @param fingerprint of all the sender gave; the same one again changes nothing
   * @param origin the file it came from, or null when it was sent
   */
  record Store(EnrichedArticle article, String fingerprint, @Nullable String origin)
      implements Change {}

  /**
   * Replaces what was read out of an article, as long as it still is as it was sent: its outcome is
   * ABSENT where it is not. It stays with the file it came from.
   *
   * @param fingerprint of all the sender gave
   */
  record Reread(EnrichedArticle article, String fingerprint) implements Change {}

  /** Removes an article. */
  record Remove(ArticleId id) implements Change {}

  /**
   * Takes an article from an origin that has it no more; the last to go takes the article along.
   */
  record Withdraw(ArticleId id, String origin) implements Change {}

  /** Notes that an origin has been read to its end. */
  record OriginRead(String origin, String stamp) implements Change {}

  /** Forgets an origin, but not its articles. */
  record OriginGone(String origin) implements Change {}
}
