package depeche.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import depeche.desk.Receipt;
import depeche.desk.Receipt.Refusal;
import depeche.desk.rejections.Rejection;
import depeche.desk.rejections.Rejections;
import depeche.desk.rejections.Resubmission;
import depeche.desk.rejections.ToldRejection;
import depeche.web.Fault;
import depeche.web.Parameters;
import depeche.web.ProblemException;
import depeche.web.ProblemType;
import depeche.web.Reader;
import depeche.web.ServiceSettings;
import depeche.web.Words;
import depeche.web.WriteAccess;
import depeche.web.api.RejectionBodies.RejectionBody;
import depeche.web.api.RejectionBodies.RejectionList;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/v1/rejections}: what was refused, for those who may write, to read, correct and send
 * again.
 */
@Controller(RejectionController.BASE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RejectionController {
  static final String BASE = "/api/v1/rejections";

  private static final String SIZE = "size";
  private static final String CURSOR = "cursor";

  static final Set<String> PAGING = Set.of(SIZE, CURSOR);

  private final Rejections rejections;
  private final Resubmission resubmission;
  private final ArticleBodies bodies;
  private final WriteAccess access;
  private final ObjectMapper json;
  private final int limit;

  RejectionController(
      Rejections rejections,
      Resubmission resubmission,
      ArticleBodies bodies,
      WriteAccess access,
      ObjectMapper json,
      ServiceSettings settings) {
    this.rejections = rejections;
    this.resubmission = resubmission;
    this.bodies = bodies;
    this.access = access;
    this.json = json;
    this.limit = settings.maxArticleBytes();
  }

  /** The latest first. */
  @Get
  RejectionList list(HttpRequest<?> request) {
    access.requireWriter(request);
    Parameters parameters = Parameters.of(request, PAGING);
    int size = parameters.number(SIZE, 1, 1000, 100);
    int before = parameters.number(CURSOR, 0, Integer.MAX_VALUE, Integer.MAX_VALUE);
    parameters.check();
    Words words = Reader.of(request).words();
    List<Rejection> page = rejections.newest(before, size + 1);
    List<Rejection> shown = page.subList(0, Math.min(size, page.size()));
    return new RejectionList(
        shown.stream().map(rejection -> RejectionBodies.listed(rejection, words)).toList(),
        rejections.count(),
        page.size() > size ? BASE + "?size=" + size + "&cursor=" + shown.getLast().number() : null);
  }

  /** Puts down what a client refused that read files itself. */
  @Post
  @Consumes(MediaType.ALL)
  HttpResponse<?> note(HttpRequest<?> request, @Body @Nullable InputStream body)
      throws IOException {
    Parameters.of(request, Set.of()).check();
    ToldRejection told = RejectionInput.read(read(body), json);
    if (!rejections.noted(Clients.sender(request), told)) {
      throw RejectionInput.refused("reason", "rejection.unknown-reason", told.problem());
    }
    return HttpResponse.noContent();
  }

  @Get("/{id}")
  RejectionBody read(HttpRequest<?> request, String id) {
    access.requireWriter(request);
    Parameters.of(request, Set.of()).check();
    return rejections
        .find(id)
        .map(rejection -> RejectionBodies.whole(rejection, Reader.of(request).words()))
        .orElseThrow(RejectionController::missing);
  }

  /** Takes the input in as corrected, or as it was where nothing is sent. */
  @Post("/{id}")
  @Consumes(MediaType.ALL)
  HttpResponse<?> resubmit(HttpRequest<?> request, String id, @Body @Nullable InputStream body)
      throws IOException {
    Parameters.of(request, Set.of()).check();
    Words words = Reader.of(request).words();
    return switch (resubmission
        .resubmit(id, corrected(body))
        .orElseThrow(RejectionController::missing)) {
      case Resubmission.Taken(List<Receipt> receipts) ->
          HttpResponse.ok(
              receipts.stream()
                  .map(receipt ->
                      bodies.stored(Objects.requireNonNull(receipt.id()), receipt, words))
                  .toList());
      case Resubmission.Refused(List<Receipt> receipts) ->
          throw new ProblemException(
              ProblemType.INVALID_REQUEST,
              receipts.stream().map(RejectionController::fault).toList());
      case Resubmission.Incomplete() ->
          throw new ProblemException(
              ProblemType.INVALID_REQUEST, List.of(Fault.of("body", "rejection.incomplete")));
    };
  }

  @Delete("/{id}")
  HttpResponse<?> delete(HttpRequest<?> request, String id) {
    Parameters.of(request, Set.of()).check();
    if (!rejections.delete(id)) {
      throw missing();
    }
    return HttpResponse.noContent();
  }

  private byte @Nullable [] corrected(@Nullable InputStream body) throws IOException {
    byte[] bytes = read(body);
    return bytes.length == 0 ? null : bytes;
  }

  private byte[] read(@Nullable InputStream body) throws IOException {
    byte[] bytes = body == null ? new byte[0] : body.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new ProblemException(ProblemType.TOO_LARGE);
    }
    return bytes;
  }

  private static Fault fault(Receipt receipt) {
    Refusal refusal = Objects.requireNonNull(receipt.refusal());
    return new Fault(
        null,
        receipt.line() > 0 ? receipt.line() : null,
        refusal.offset() < 0 ? null : refusal.offset(),
        "rejection." + refusal.problem(),
        List.of(refusal.detail()));
  }

  private static ProblemException missing() {
    return new ProblemException(ProblemType.REJECTION_NOT_FOUND);
  }
}
