package depeche.web.page;

import depeche.index.IndexUnavailableException;
import depeche.index.InvalidCursorException;
import depeche.web.Fault;
import depeche.web.ProblemException;
import depeche.web.ProblemType;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Error;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every controller of pages shows where it cannot show what was asked for. */
abstract class PageController {
  private static final Logger LOG = LoggerFactory.getLogger(PageController.class);

  private final Visits visits;

  PageController(Visits visits) {
    this.visits = visits;
  }

  final Visit visit(HttpRequest<?> request) {
    return visits.of(request);
  }

  @Error
  HttpResponse<?> refused(HttpRequest<?> request, ProblemException problem) {
    return problem.type() == ProblemType.INVALID_REQUEST
        ? refused(request, problem.faults())
        : failed(request, problem.type().status(), visit(request).failurePages().notAllowed());
  }

  @Error
  HttpResponse<?> refused(HttpRequest<?> request, InvalidCursorException refused) {
    return refused(request, List.of(Fault.of("cursor", "parameter.cursor")));
  }

  @Error
  HttpResponse<?> unavailable(HttpRequest<?> request, IndexUnavailableException unavailable) {
    LOG.warn("The index is unavailable: {}", unavailable.getMessage());
    return failed(
        request,
        HttpStatus.SERVICE_UNAVAILABLE,
        visit(request).failurePages().unavailable(request.getUri().toString()));
  }

  @Error
  HttpResponse<?> broken(HttpRequest<?> request, RuntimeException bug) {
    LOG.error("No page for {}", request.getUri(), bug);
    return failed(
        request, HttpStatus.INTERNAL_SERVER_ERROR, visit(request).failurePages().broken());
  }

  private HttpResponse<?> refused(HttpRequest<?> request, List<Fault> faults) {
    return failed(request, HttpStatus.BAD_REQUEST, visit(request).failurePages().badSearch(faults));
  }

  private HttpResponse<?> failed(HttpRequest<?> request, HttpStatus status, FailurePage page) {
    return visit(request).show(status, "failure", page);
  }
}
