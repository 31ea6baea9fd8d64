package depeche.web.api;

import depeche.desk.feeds.FeedState;
import depeche.desk.feeds.Feeds;
import depeche.web.Fault;
import depeche.web.Parameters;
import depeche.web.ProblemException;
import depeche.web.ProblemType;
import depeche.web.WriteAccess;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/v1/feeds}: how things are with the feeds that are polled, for those who may write.
 */
@Controller("/api/v1/feeds")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeedController {
  private static final String ADDRESS = "address";

  static final Set<String> PARAMETERS = Set.of(ADDRESS);

  private final Feeds feeds;
  private final WriteAccess access;

  FeedController(Feeds feeds, WriteAccess access) {
    this.feeds = feeds;
    this.access = access;
  }

  record FeedList(List<FeedBody> feeds) {}

  /**
   * @param movedTo where it is now, or null where it has not moved for good
   * @param interval in seconds
   * @param state {@code waiting}, {@code polling}, {@code failing} or {@code gone}
   * @param status the last HTTP status, or null where there was no answer yet
   */
  record FeedBody(
      String address,
      @Nullable String movedTo,
      long interval,
      String state,
      @Nullable Instant attempted,
      @Nullable Instant succeeded,
      @Nullable Instant next,
      @Nullable Integer status,
      int failures,
      @Nullable String error,
      long created,
      long replaced,
      long rejected) {}

  @Get
  FeedList list(HttpRequest<?> request) {
    access.requireWriter(request);
    Parameters.of(request, Set.of()).check();
    return new FeedList(feeds.all().stream().map(FeedController::body).toList());
  }

  /** Has a feed polled at once, also one that is gone or waited for. */
  @Post("/poll")
  @Consumes(MediaType.ALL)
  HttpResponse<?> poll(HttpRequest<?> request) {
    Parameters parameters = Parameters.of(request, PARAMETERS);
    String address = parameters.required(ADDRESS);
    parameters.check();
    if (!feeds.soon(address)) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          List.of(Fault.of(ADDRESS, "parameter.feed.unknown", address)));
    }
    return HttpResponse.accepted();
  }

  private static FeedBody body(Feeds.Listed listed) {
    FeedState state = listed.state();
    boolean asked = state.attempted() != null;
    return new FeedBody(
        state.address().toString(),
        state.location().equals(state.address()) ? null : state.location().toString(),
        listed.feed().interval().toSeconds(),
        listed.polling()
            ? "polling"
            : state.isGone() ? "gone" : state.failures() > 0 ? "failing" : "waiting",
        state.attempted(),
        state.succeeded(),
        asked && !state.isGone() ? state.next() : null,
        state.status() == 0 ? null : state.status(),
        state.failures(),
        state.error(),
        state.created(),
        state.replaced(),
        state.rejected());
  }
}
