package depeche.web;

import depeche.desk.Precedence;
import depeche.desk.Precedence.Answering;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Tells those who take articles in that a reader is waiting for an answer. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ReadersFirst {
  private static final String ATTRIBUTE = "depeche.answering";

  private final Precedence precedence;

  ReadersFirst(Precedence precedence) {
    this.precedence = precedence;
  }

  @RequestFilter
  void begin(HttpRequest<?> request) {
    if (request.getMethod() == HttpMethod.GET) {
      request.setAttribute(ATTRIBUTE, precedence.answering());
    }
  }

  @ResponseFilter
  void end(HttpRequest<?> request) {
    request.getAttribute(ATTRIBUTE, Answering.class).ifPresent(Answering::close);
  }
}
