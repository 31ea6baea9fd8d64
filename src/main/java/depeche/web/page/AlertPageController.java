package depeche.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.desk.Labels;
import depeche.desk.alerts.AlertSearch;
import depeche.desk.alerts.Alerts;
import depeche.web.Parameters;
import depeche.web.ProblemException;
import depeche.web.ProblemType;
import depeche.web.SearchParameters;
import depeche.web.WriteAccess;
import depeche.web.page.AlertsPage.Access;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code /alerts}: forms that work without a script, for those who may write. Where keys are
 * configured a reader gives one once, and a cookie that no script can read and no other site can
 * send stands for it; a form that comes from a page of another site is refused.
 */
@Controller(Address.ALERTS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class AlertPageController {
  private static final int LONGEST_NAME = 200;

  private final Alerts alerts;
  private final Labels labels;
  private final Visits visits;
  private final WriteAccess access;

  AlertPageController(Alerts alerts, Labels labels, Visits visits, WriteAccess access) {
    this.alerts = alerts;
    this.labels = labels;
    this.visits = visits;
    this.access = access;
  }

  /** The alerts; with the parameters of a search, a form to make one of it too. */
  @Get
  HttpResponse<?> show(HttpRequest<?> request) {
    Visit visit = visits.of(request);
    QueryString search = visit.here().named(SearchParameters.NAMES);
    AlertSearch wanted = search.parameters().isEmpty() ? null : read(search.byName(), visit);
    return visit.show(
        HttpStatus.OK, "alerts", visit.alertsPages(labels).of(alerts, wanted, access(request)));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> create(HttpRequest<?> request, @Body Map<String, String> form) {
    access.checkForm(request);
    Visit visit = visits.of(request);
    String name = form.getOrDefault("name", "").strip();
    AlertSearch wanted = read(parameters(form.getOrDefault("search", "")), visit);
    String given = name.isEmpty() ? visit.alertsPages(labels).shown(wanted) : name;
    alerts.create(
        given.length() > LONGEST_NAME ? given.substring(0, LONGEST_NAME) : given, wanted, null);
    return back(visit);
  }

  @Post("/delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> delete(HttpRequest<?> request, @Body Map<String, String> form) {
    access.checkForm(request);
    alerts.delete(form.getOrDefault("id", ""));
    return back(visits.of(request));
  }

  /** Takes a key, and stands for it from then on. */
  @Post("/key")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> key(HttpRequest<?> request, @Body Map<String, String> form) {
    Visit visit = visits.of(request);
    @Nullable String token = access.token(form.getOrDefault("key", ""));
    if (token == null) {
      return HttpResponse.seeOther(
          URI.create(Address.language(visit.here()).with("key", "wrong").on(Address.ALERTS)));
    }
    return back(visit)
        .cookie(
            Cookie.of(WriteAccess.COOKIE, token)
                .path(Address.ALERTS)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(SameSite.Strict));
  }

  @Error
  HttpResponse<?> refused(HttpRequest<?> request, ProblemException problem) {
    Visit visit = visits.of(request);
    return problem.type() == ProblemType.INVALID_REQUEST
        ? visit.show(
            HttpStatus.BAD_REQUEST, "failure", visit.failurePages().badSearch(problem.faults()))
        : visit.show(problem.type().status(), "failure", visit.failurePages().notAllowed());
  }

  private Access access(HttpRequest<?> request) {
    return access.allowsForm(request)
        ? Access.WRITE
        : access.wantsKey() ? Access.NEEDS_KEY : Access.READ;
  }

  private static AlertSearch read(Map<String, List<String>> search, Visit visit) {
    Parameters parameters = new Parameters(search, SearchParameters.NAMES);
    AlertSearch wanted = AlertSearch.of(SearchParameters.read(parameters, visit.reader()));
    parameters.check();
    return wanted;
  }

  private static Map<String, List<String>> parameters(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters
            .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  private static MutableHttpResponse<?> back(Visit visit) {
    return HttpResponse.seeOther(URI.create(Address.language(visit.here()).on(Address.ALERTS)));
  }
}
