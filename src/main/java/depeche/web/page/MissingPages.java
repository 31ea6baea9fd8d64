package depeche.web.page;

import depeche.web.ArticleAddress;
import depeche.web.ProblemResponses;
import depeche.web.ProblemType;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import java.util.List;

/** An address that leads nowhere: a page for readers, a problem for programs. */
@Controller
final class MissingPages {
  private static final String API = "/api/";

  private final Visits visits;

  MissingPages(Visits visits) {
    this.visits = visits;
  }

  @Error(status = HttpStatus.NOT_FOUND, global = true)
  HttpResponse<?> missing(HttpRequest<?> request) {
    if (!wantsPage(request)) {
      return ProblemResponses.response(request, ProblemType.NOT_FOUND, List.of());
    }
    Visit visit = visits.of(request);
    FailurePages failures = visit.failurePages();
    return visit.show(HttpStatus.NOT_FOUND, "failure", missing(request.getPath(), failures));
  }

  private static FailurePage missing(String path, FailurePages failures) {
    if (path.startsWith(ArticleAddress.ARTICLES)) {
      return failures.noArticle();
    }
    return Address.kindIn(path).isPresent() ? failures.noEntity() : failures.noPage();
  }

  private static boolean wantsPage(HttpRequest<?> request) {
    return !request.getPath().startsWith(API)
        && request.accept().stream().anyMatch(type -> type.matches(MediaType.TEXT_HTML_TYPE));
  }
}
