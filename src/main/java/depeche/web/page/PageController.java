package depeche.web.page;

import depeche.desk.ArticleAnswer;
import depeche.desk.Labels;
import depeche.desk.Search;
import depeche.index.IndexUnavailableException;
import depeche.index.InvalidCursorException;
import depeche.query.SearchRequest;
import depeche.web.ArticleAddress;
import depeche.web.Fault;
import depeche.web.Parameters;
import depeche.web.ProblemException;
import depeche.web.SearchParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Searches and articles. What is not there is for {@link MissingPages} to say. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class PageController {
  private static final Logger LOG = LoggerFactory.getLogger(PageController.class);

  private final Search search;
  private final Labels labels;
  private final Visits visits;

  PageController(Search search, Labels labels, Visits visits) {
    this.search = search;
    this.labels = labels;
    this.visits = visits;
  }

  /** A search by the API's parameters; those it does not know are ignored. */
  @Get(Address.SEARCH)
  HttpResponse<?> search(HttpRequest<?> request) {
    Visit visit = visits.of(request);
    Parameters parameters =
        new Parameters(visit.here().named(SearchParameters.NAMES).byName(), SearchParameters.NAMES);
    SearchRequest asked = SearchParameters.read(parameters, visit.reader());
    parameters.check();
    return visit.show(
        HttpStatus.OK, "search", visit.searchPages(labels).of(search.answer(asked), asked));
  }

  /** An article, with the matches of {@code q}; its id may hold slashes, encoded or not. */
  @Get(ArticleAddress.ARTICLES + "{+id}")
  HttpResponse<?> article(HttpRequest<?> request) {
    Visit visit = visits.of(request);
    String q = visit.here().first("q").orElse("");
    Optional<ArticleAnswer> found =
        Address.articleIn(request).flatMap(id -> search.article(id, q, visit.reader()));
    return found.isPresent()
        ? visit.show(HttpStatus.OK, "article", visit.articlePages(labels).of(found.get()))
        : HttpResponse.notFound();
  }

  @Error
  HttpResponse<?> refused(HttpRequest<?> request, ProblemException problem) {
    return refused(request, problem.faults());
  }

  @Error
  HttpResponse<?> refused(HttpRequest<?> request, InvalidCursorException refused) {
    return refused(request, List.of(Fault.of("cursor", "parameter.cursor")));
  }

  @Error
  HttpResponse<?> unavailable(HttpRequest<?> request, IndexUnavailableException unavailable) {
    LOG.warn("The index is unavailable: {}", unavailable.getMessage());
    Visit visit = visits.of(request);
    return visit.show(
        HttpStatus.SERVICE_UNAVAILABLE,
        "failure",
        visit.failurePages().unavailable(request.getUri().toString()));
  }

  @Error
  HttpResponse<?> broken(HttpRequest<?> request, RuntimeException bug) {
    LOG.error("No page for {}", request.getUri(), bug);
    Visit visit = visits.of(request);
    return visit.show(HttpStatus.INTERNAL_SERVER_ERROR, "failure", visit.failurePages().broken());
  }

  private HttpResponse<?> refused(HttpRequest<?> request, List<Fault> faults) {
    Visit visit = visits.of(request);
    return visit.show(HttpStatus.BAD_REQUEST, "failure", visit.failurePages().badSearch(faults));
  }
}
