package depeche.web.page;

import depeche.article.ArticleId;
import depeche.desk.Labels;
import depeche.desk.Search;
import depeche.desk.SearchAnswer;
import depeche.desk.SearchAnswer.AnsweredHit;
import depeche.desk.related.Copies;
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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code /}: the overview and the results of a search. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class SearchPageController extends PageController {
  private final Search search;
  private final Copies copies;
  private final Labels labels;

  SearchPageController(Search search, Copies copies, Labels labels, Visits visits) {
    super(visits);
    this.search = search;
    this.copies = copies;
    this.labels = labels;
  }

  /**
   * A search by the API's parameters; those it does not know are ignored. How long the search took
   * of the whole is told by the header that browsers' tools show (W3C Server Timing).
   */
  @Get(Address.SEARCH)
  HttpResponse<?> search(HttpRequest<?> request) {
    Visit visit = visit(request);
    Parameters parameters =
        new Parameters(visit.here().named(SearchParameters.NAMES).byName(), SearchParameters.NAMES);
    SearchRequest asked = SearchParameters.read(parameters, visit.reader());
    parameters.check();
    long start = System.nanoTime();
    SearchAnswer answer = search.answer(asked);
    long took = System.nanoTime() - start;
    return visit
        .show(
            HttpStatus.OK, "search", visit.searchPages(labels).of(answer, asked, versions(answer)))
        .header("Server-Timing", String.format(Locale.ROOT, "search;dur=%.2f", took / 1e6));
  }

  private Map<ArticleId, Integer> versions(SearchAnswer answer) {
    return copies.grouped(answer.hits().stream().map(AnsweredHit::article).toList()).stream()
        .collect(
            Collectors.toMap(group -> group.article().article().id(), Copies.Grouped::versions));
  }
}
