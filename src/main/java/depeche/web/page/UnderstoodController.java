package depeche.web.page;

import depeche.desk.Labels;
import depeche.desk.Search;
import depeche.query.SearchRequest;
import depeche.web.Parameters;
import depeche.web.SearchParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Set;

/**
 * How a query is understood, as a piece of a page: the search box shows it below itself while
 * someone types.
 */
@Controller(Address.UNDERSTOOD)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class UnderstoodController extends PageController {
  private static final Set<String> PARAMETERS =
      Set.of("q", "match", "expand", SearchParameters.IGNORE_MENTIONS);

  private final Search search;
  private final Labels labels;

  UnderstoodController(Search search, Labels labels, Visits visits) {
    super(visits);
    this.search = search;
    this.labels = labels;
  }

  @Get
  HttpResponse<?> understood(HttpRequest<?> request) {
    Visit visit = visit(request);
    Parameters parameters = new Parameters(visit.here().named(PARAMETERS).byName(), PARAMETERS);
    SearchRequest asked = SearchParameters.readNarrowing(parameters, visit.reader());
    parameters.check();
    return visit.show(
        HttpStatus.OK,
        "understood",
        visit.understoodQueries(labels).of(asked.q(), search.understood(asked)));
  }
}
