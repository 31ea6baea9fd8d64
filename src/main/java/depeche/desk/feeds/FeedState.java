package depeche.desk.feeds;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How things are with a feed.
 *
 * @param address as it is in the list
 * @param location where it is now: another address once it has moved for good
 * @param etag of the answer last taken in, or null
 * @param lastModified of that answer, in its own words, or null
 * @param attempted when it was last asked, or null
 * @param succeeded when it last answered, be it that nothing is new, or null
 * @param next not to be asked before
 * @param status the last HTTP status, or 0 where there was no answer
 * @param failures since it last answered
 * @param trouble what is wrong, or null; null too where it was noted before this was
 * @param error the same in English words, or null
 * @param created articles that it brought, ever
 * @param replaced articles of which it brought another version
 * @param rejected entries that were no articles, in the answer last taken in
 */
public record FeedState(
    URI address,
    URI location,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable Instant attempted,
    @Nullable Instant succeeded,
    Instant next,
    int status,
    int failures,
    @Nullable FeedTrouble trouble,
    @Nullable String error,
    long created,
    long replaced,
    long rejected) {
  private static final int GONE = 410;

  static FeedState unknown(URI address) {
    return new FeedState(
        address, address, null, null, null, null, Instant.EPOCH, 0, 0, null, null, 0, 0, 0);
  }

  /** Says whether the feed has said that it will never be back. */
  public boolean isGone() {
    return status == GONE;
  }

  FeedState answered(int newStatus, URI newLocation, Instant now, Instant newNext) {
    return new FeedState(
        address,
        newLocation,
        etag,
        lastModified,
        now,
        now,
        newNext,
        newStatus,
        0,
        null,
        null,
        created,
        replaced,
        rejected);
  }

  FeedState taken(
      @Nullable String newEtag,
      @Nullable String newLastModified,
      long moreCreated,
      long moreReplaced,
      long newRejected) {
    return new FeedState(
        address,
        location,
        newEtag,
        newLastModified,
        attempted,
        succeeded,
        next,
        status,
        failures,
        trouble,
        error,
        created + moreCreated,
        replaced + moreReplaced,
        newRejected);
  }

  FeedState failed(
      int newStatus, FeedTrouble newTrouble, String newError, Instant now, Instant newNext) {
    return new FeedState(
        address,
        location,
        etag,
        lastModified,
        now,
        succeeded,
        newNext,
        newStatus,
        failures + 1,
        newTrouble,
        newError,
        created,
        replaced,
        rejected);
  }

  FeedState soon(Instant now) {
    return new FeedState(
        address,
        location,
        etag,
        lastModified,
        attempted,
        succeeded,
        now,
        isGone() ? 0 : status,
        failures,
        trouble,
        error,
        created,
        replaced,
        rejected);
  }
}
