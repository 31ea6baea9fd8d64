package depeche.web;

import depeche.index.IndexUnavailableException;
import depeche.index.InvalidCursorException;
import depeche.index.StorageFullException;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which exception ends as which problem. Any other is a bug, and the server answers 500. */
@Factory
final class ProblemHandlers {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandlers.class);

  @Singleton
  ExceptionHandler<ProblemException, HttpResponse<?>> problems() {
    return (request, problem) ->
        ProblemResponses.response(request, problem.type(), problem.faults());
  }

  @Singleton
  ExceptionHandler<InvalidCursorException, HttpResponse<?>> cursors() {
    return (request, refused) ->
        ProblemResponses.response(
            request, ProblemType.INVALID_REQUEST, List.of(Fault.of("cursor", "parameter.cursor")));
  }

  @Singleton
  ExceptionHandler<IndexUnavailableException, HttpResponse<?>> unavailable() {
    return (request, unavailable) -> {
      LOG.warn("The index is unavailable: {}", unavailable.getMessage());
      return ProblemResponses.response(request, ProblemType.INDEX_UNAVAILABLE, List.of());
    };
  }

  @Singleton
  ExceptionHandler<StorageFullException, HttpResponse<?>> full() {
    return (request, full) -> {
      LOG.warn("Nothing can be written: {}", full.getMessage());
      return ProblemResponses.response(request, ProblemType.STORAGE_FULL, List.of());
    };
  }
}
