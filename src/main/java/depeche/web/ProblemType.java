package depeche.web;

import io.micronaut.http.HttpStatus;
import java.util.Locale;

/** The problems a client can meet. Their words are in {@link Words}, under {@link #slug()}. */
public enum ProblemType {
  MALFORMED_REQUEST(HttpStatus.BAD_REQUEST),
  INVALID_REQUEST(HttpStatus.BAD_REQUEST),
  UNAUTHORIZED(HttpStatus.UNAUTHORIZED),
  FORBIDDEN(HttpStatus.FORBIDDEN),
  NOT_FOUND(HttpStatus.NOT_FOUND),
  ARTICLE_NOT_FOUND(HttpStatus.NOT_FOUND),
  ENTITY_NOT_FOUND(HttpStatus.NOT_FOUND),
  ALERT_NOT_FOUND(HttpStatus.NOT_FOUND),
  REJECTION_NOT_FOUND(HttpStatus.NOT_FOUND),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
  TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
  INDEX_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
  STORAGE_FULL(HttpStatus.INSUFFICIENT_STORAGE);

  private final HttpStatus status;

  ProblemType(HttpStatus status) {
    this.status = status;
  }

  public HttpStatus status() {
    return status;
  }

  /** The name in URLs and message keys, such as {@code not-found}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where the problem is described: the {@code type} of RFC 9457, relative to the service. */
  public String uri() {
    return "/docs#" + slug();
  }
}
