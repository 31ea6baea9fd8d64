package depeche.web.docs;

import depeche.web.Parameters;
import depeche.web.Words;
import depeche.web.page.Assets;
import depeche.web.page.PageLanguage;
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
public final class DocsController {
  /** Every parameter of the page. */
  public static final Set<String> PARAMETERS = Set.of(PageLanguage.PARAMETER);

  private final OpenApi api;
  private final Documentations documentations;
  private final Assets assets;

  DocsController(OpenApi api, Documentations documentations, Assets assets) {
    this.api = api;
    this.documentations = documentations;
    this.assets = assets;
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
    Parameters parameters = Parameters.of(request, PARAMETERS);
    String asked = parameters.text(PageLanguage.PARAMETER);
    parameters.check();
    Words words =
        words(PageLanguage.choose(asked, request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE)));
    return HttpResponse.ok(
            new ModelAndView<>(
                "docs",
                Map.of(
                    "words", words, "assets", assets, "documentation", documentations.in(words))))
        .header(HttpHeaders.CONTENT_LANGUAGE, words.locale().toLanguageTag());
  }

  private static Words words(PageLanguage language) {
    return switch (language) {
      case FRENCH -> Words.FRENCH;
      case ENGLISH -> Words.ENGLISH;
    };
  }
}
