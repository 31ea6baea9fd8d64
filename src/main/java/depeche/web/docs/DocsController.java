package depeche.web.docs;

import depeche.web.Parameters;
import depeche.web.Reader;
import depeche.web.Words;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ModelAndView;
import java.util.Map;
import java.util.Set;

/** {@code /openapi.yml} and {@code /docs}: the API's description, for programs and for people. */
@Controller
final class DocsController {
  private final OpenApi api;
  private final Documentations documentations;

  DocsController(OpenApi api, Documentations documentations) {
    this.api = api;
    this.documentations = documentations;
  }

  @Get("/openapi.yml")
  @Produces("application/yaml")
  String description(HttpRequest<?> request) {
    Parameters.of(request, Set.of()).check();
    return api.source();
  }

  @Get("/docs")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> page(HttpRequest<?> request) {
    Parameters.of(request, Set.of()).check();
    Words words = Reader.of(request).words();
    return HttpResponse.ok(
            new ModelAndView<>(
                "docs", Map.of("words", words, "documentation", documentations.in(words))))
        .header(HttpHeaders.CONTENT_LANGUAGE, words.locale().toLanguageTag());
  }
}
