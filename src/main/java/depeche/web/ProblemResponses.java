package depeche.web;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/** Gives every error of the service the same form, whoever noticed it. */
@Singleton
public final class ProblemResponses implements ErrorResponseProcessor<Problem> {
  /** After how many seconds to try again when the index is away. */
  private static final int RETRY_AFTER = 5;

  /** After how many seconds to try again when the disk is full: someone has to make room. */
  private static final int RETRY_AFTER_ROOM = 30;

  /** The words for a problem, for the one who sent {@code request}. */
  public static Problem problem(HttpRequest<?> request, ProblemType type, List<Fault> faults) {
    Words words = Reader.of(request).words();
    return new Problem(
        type.uri(),
        words.say("problem." + type.slug() + ".title"),
        type.status().getCode(),
        faults.size() == 1
            ? message(words, faults.getFirst())
            : words.say("problem." + type.slug() + ".detail"),
        faults.stream()
            .map(fault ->
                new Problem.Error(
                    fault.parameter(), fault.line(), fault.offset(), message(words, fault)))
            .toList());
  }

  /** The answer to a request that ended in a problem. */
  public static MutableHttpResponse<Problem> response(
      HttpRequest<?> request, ProblemType type, List<Fault> faults) {
    return as(request, HttpResponse.status(type.status()), type, faults);
  }

  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    HttpRequest<?> request = context.getRequest();
    Throwable cause = context.getRootCause().orElse(null);
    return cause instanceof ConversionErrorException unreadable
        ? as(
            request,
            response,
            ProblemType.INVALID_REQUEST,
            List.of(Fault.of(unreadable.getArgument().getName(), "parameter.unreadable")))
        : as(request, response, typeOf(response.status()), List.of());
  }

  private static MutableHttpResponse<Problem> as(
      HttpRequest<?> request,
      MutableHttpResponse<?> response,
      ProblemType type,
      List<Fault> faults) {
    if (type == ProblemType.INDEX_UNAVAILABLE) {
      response.header(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER));
    }
    if (type == ProblemType.STORAGE_FULL) {
      response.header(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_ROOM));
    }
    if (type == ProblemType.UNAUTHORIZED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"depeche\"");
    }
    return response
        .status(type.status())
        .contentType(Problem.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_LANGUAGE, Reader.of(request).words().locale().toLanguageTag())
        .body(problem(request, type, faults));
  }

  private static ProblemType typeOf(HttpStatus status) {
    return switch (status) {
      case UNAUTHORIZED -> ProblemType.UNAUTHORIZED;
      case FORBIDDEN -> ProblemType.FORBIDDEN;
      case NOT_FOUND -> ProblemType.NOT_FOUND;
      case METHOD_NOT_ALLOWED -> ProblemType.METHOD_NOT_ALLOWED;
      case NOT_ACCEPTABLE -> ProblemType.NOT_ACCEPTABLE;
      case REQUEST_ENTITY_TOO_LARGE -> ProblemType.TOO_LARGE;
      case UNSUPPORTED_MEDIA_TYPE -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
      case SERVICE_UNAVAILABLE -> ProblemType.INDEX_UNAVAILABLE;
      case INSUFFICIENT_STORAGE -> ProblemType.STORAGE_FULL;
      default ->
          status.getCode() < 500 ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL_ERROR;
    };
  }

  private static String message(Words words, Fault fault) {
    return words.say(fault.key(), fault.arguments().toArray());
  }
}
