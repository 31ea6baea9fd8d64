package depeche.desk.feeds;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of asking for a feed. */
sealed interface FeedAnswer {

  /**
   * There it is.
   *
   * @param bytes as they were sent, perhaps gzipped
   * @param location where it is, for good
   */
  record Content(byte[] bytes, URI location, @Nullable String etag, @Nullable String lastModified)
      implements FeedAnswer {}

  /** Nothing has changed since. */
  record Unchanged(URI location) implements FeedAnswer {}

  /**
   * No feed came.
   *
   * @param status 0 where no answer came at all
   * @param error in English
   * @param patience how long the server asks to be left alone, or null
   */
  record Failed(int status, FeedTrouble trouble, String error, @Nullable Duration patience)
      implements FeedAnswer {}
}
