package depeche.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.desk.rejections.Rejection;
import depeche.desk.rejections.Rejections;
import depeche.desk.rejections.Resubmission;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** {@code /desk/rejections}: what was refused, to be read, corrected, sent again or forgotten. */
@Controller(Address.REJECTIONS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class RejectionsPageController extends PageController {
  private final Door door;
  private final Rejections rejections;
  private final Resubmission resubmission;

  RejectionsPageController(
      Door door, Visits visits, Rejections rejections, Resubmission resubmission) {
    super(visits);
    this.door = door;
    this.rejections = rejections;
    this.resubmission = resubmission;
  }

  @Get
  HttpResponse<?> show(HttpRequest<?> request) {
    return door.open(
        request,
        Address.REJECTIONS,
        visit -> show(visit, HttpStatus.OK, visit.rejectionsPages().of(rejections)));
  }

  /** A form with {@code forget} has the rejection of {@code id} forgotten; any other sends it. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> settle(HttpRequest<?> request, @Body Map<String, String> form) {
    return door.receive(
        request,
        visit -> {
          String id = form.getOrDefault("id", "");
          if (form.containsKey("forget")) {
            rejections.delete(id);
            return done(visit, "gone");
          }
          return rejections
              .find(id)
              .<HttpResponse<?>>map(
                  rejection -> resubmit(visit, rejection, form.getOrDefault("text", "")))
              .orElseGet(() -> done(visit, "gone"));
        });
  }

  private HttpResponse<?> resubmit(Visit visit, Rejection rejection, String text) {
    String corrected = text.replace("\r\n", "\n");
    Optional<Resubmission.Result> result =
        resubmission.resubmit(
            rejection.id(), corrected.isBlank() ? null : corrected.getBytes(UTF_8));
    if (result.isEmpty()) {
      return done(visit, "gone");
    }
    return result.get() instanceof Resubmission.Taken
        ? done(visit, "taken")
        : show(
            visit,
            HttpStatus.UNPROCESSABLE_ENTITY,
            visit.rejectionsPages().refused(rejections, rejection, corrected, result.get()));
  }

  private static HttpResponse<?> done(Visit visit, String what) {
    QueryString done = Address.language(visit.here()).with(RejectionsPages.DONE, what);
    return HttpResponse.seeOther(URI.create(done.on(Address.REJECTIONS)));
  }

  private static HttpResponse<?> show(Visit visit, HttpStatus status, RejectionsPage page) {
    return visit.showPrivately(status, "rejections", page);
  }
}
