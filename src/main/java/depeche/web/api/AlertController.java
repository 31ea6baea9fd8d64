package depeche.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import depeche.desk.alerts.Alert;
import depeche.desk.alerts.Alerts;
import depeche.desk.alerts.WebhookAddresses;
import depeche.web.Parameters;
import depeche.web.ProblemException;
import depeche.web.ProblemType;
import depeche.web.Reader;
import depeche.web.api.AlertBodies.AlertBody;
import depeche.web.api.AlertBodies.AlertList;
import depeche.web.api.export.AlertFeeds;
import depeche.web.api.export.Format;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/alerts}: saved searches that tell of what arrives. */
@Controller(AlertController.BASE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AlertController {
  static final String BASE = "/api/v1/alerts";

  private static final String SIZE = "size";
  private static final String CURSOR = "cursor";

  static final Set<String> PAGING = Set.of(SIZE, CURSOR);

  private final Alerts alerts;
  private final AlertBodies bodies;
  private final AlertFeeds feeds;
  private final ObjectMapper json;
  private final WebhookAddresses addresses;

  AlertController(
      Alerts alerts,
      AlertBodies bodies,
      AlertFeeds feeds,
      ObjectMapper json,
      WebhookAddresses addresses) {
    this.alerts = alerts;
    this.bodies = bodies;
    this.feeds = feeds;
    this.json = json;
    this.addresses = addresses;
  }

  @Post
  @Consumes("application/json")
  HttpResponse<AlertBody> create(HttpRequest<?> request, @Body byte @Nullable [] body)
      throws IOException {
    Parameters.of(request, Set.of()).check();
    AlertInput wanted =
        AlertInput.read(
            body == null ? new byte[0] : body, json, Reader.of(request).language(), addresses);
    Alert alert = alerts.create(wanted.name(), wanted.search(), wanted.webhook());
    return HttpResponse.created(bodies.created(alert), URI.create(BASE + "/" + alert.id()));
  }

  /** The latest first. */
  @Get
  AlertList list(HttpRequest<?> request) {
    Parameters parameters = Parameters.of(request, PAGING);
    int size = parameters.number(SIZE, 1, 1000, 100);
    int from = parameters.number(CURSOR, 0, Integer.MAX_VALUE, 0);
    parameters.check();
    List<Alert> all = alerts.all();
    int to = (int) Math.min(all.size(), (long) from + size);
    return new AlertList(
        all.subList(Math.min(from, to), to).stream().map(bodies::listed).toList(),
        all.size(),
        to == all.size() ? null : BASE + "?size=" + size + "&cursor=" + to);
  }

  @Get("/{id}")
  AlertBody read(HttpRequest<?> request, String id) {
    Parameters.of(request, Set.of()).check();
    return bodies.whole(find(id));
  }

  @Delete("/{id}")
  HttpResponse<?> delete(HttpRequest<?> request, String id) {
    Parameters.of(request, Set.of()).check();
    if (!alerts.delete(id)) {
      throw missing();
    }
    return HttpResponse.noContent();
  }

  /** Goes on with a webhook that was given up, or is waited for. */
  @Post("/{id}/webhook")
  HttpResponse<AlertBody> resume(HttpRequest<?> request, String id) {
    Parameters.of(request, Set.of()).check();
    Alert alert = find(id);
    alerts.resume(alert);
    return HttpResponse.accepted().body(bodies.whole(alert));
  }

  /** What fired, the latest first. */
  @Get("/{id}.atom")
  @Produces({Format.ATOM_TYPE, "*/*"})
  HttpResponse<String> feed(HttpRequest<?> request, String id) {
    Parameters parameters = Parameters.of(request, PAGING);
    int size = parameters.number(SIZE, 1, 100, 20);
    int before = parameters.number(CURSOR, 0, Integer.MAX_VALUE, Integer.MAX_VALUE);
    parameters.check();
    return HttpResponse.ok(feeds.feed(request, find(id), before, size))
        .contentType(Format.ATOM_TYPE);
  }

  private Alert find(String id) {
    return alerts.find(id).orElseThrow(AlertController::missing);
  }

  private static ProblemException missing() {
    return new ProblemException(ProblemType.ALERT_NOT_FOUND);
  }
}
