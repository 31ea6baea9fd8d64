package depeche.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.desk.Labels;
import depeche.desk.alerts.AlertSearch;
import depeche.desk.alerts.Alerts;
import depeche.web.Parameters;
import depeche.web.SearchParameters;
import depeche.web.WriteAccess;
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
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /alerts}: forms that work without a script, for those who may write. */
@Controller(Address.ALERTS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class AlertPageController extends PageController {
  private static final int LONGEST_NAME = 200;

  private final Alerts alerts;
  private final Labels labels;
  private final WriteAccess access;

  AlertPageController(Alerts alerts, Labels labels, Visits visits, WriteAccess access) {
    super(visits);
    this.alerts = alerts;
    this.labels = labels;
    this.access = access;
  }

  /** The alerts; with the parameters of a search, a form to make one of it too. */
  @Get
  HttpResponse<?> show(HttpRequest<?> request) {
    Visit visit = visit(request);
    QueryString search = visit.here().named(SearchParameters.NAMES);
    AlertSearch wanted = search.parameters().isEmpty() ? null : read(search.byName(), visit);
    return visit.show(
        HttpStatus.OK,
        "alerts",
        visit.alertsPages(labels).of(alerts, wanted, Access.of(request, access)));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> create(HttpRequest<?> request, @Body Map<String, String> form) {
    access.checkForm(request);
    Visit visit = visit(request);
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
    return back(visit(request));
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

  private static HttpResponse<?> back(Visit visit) {
    return HttpResponse.seeOther(URI.create(Address.language(visit.here()).on(Address.ALERTS)));
  }
}
