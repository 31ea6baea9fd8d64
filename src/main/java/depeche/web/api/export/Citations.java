package depeche.web.api.export;

import depeche.article.EnrichedArticle;
import depeche.web.ArticleAddress;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;

/** Articles as references for a bibliography. */
@Singleton
public final class Citations {
  private final HttpHostResolver hosts;

  Citations(HttpHostResolver hosts) {
    this.hosts = hosts;
  }

  /** The answer to a request for the citation of one article. */
  public HttpResponse<String> answer(
      EnrichedArticle article, Format format, HttpRequest<?> request) {
    return HttpResponse.ok(cite(article, format, request))
        .contentType(new MediaType(format.type().getName() + "; charset=utf-8"))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
  }

  /** The citation of {@code article} in {@code format}, which is BibTeX or RIS. */
  public String cite(EnrichedArticle article, Format format, HttpRequest<?> request) {
    String page = hosts.resolve(request) + ArticleAddress.of(article.article().id());
    return switch (format) {
      case BIBTEX -> Bibtex.entry(article, page);
      case RIS -> Ris.reference(article, page);
      case JSON, CSV, NDJSON, ATOM -> throw new IllegalArgumentException("no citation: " + format);
    };
  }
}
