package depeche.web.site;

import depeche.desk.completion.Suggestion;
import depeche.desk.completion.Suggestions;
import depeche.web.Reader;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/**
 * Suggestions in the form that a browser's address bar reads (the OpenSearch Suggestions extension
 * 1.1): what was typed, and what to search for instead. Programs use {@code /api/v1/suggest}.
 */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SuggestionsController {
  static final String PATH = "/suggestions.json";
  static final String TYPE = "application/x-suggestions+json";

  private static final int MOST = 8;

  private final Suggestions suggestions;

  SuggestionsController(Suggestions suggestions) {
    this.suggestions = suggestions;
  }

  @Get(PATH)
  @Produces({TYPE, "*/*"})
  HttpResponse<List<Object>> suggest(HttpRequest<?> request) {
    String typed = request.getParameters().get("q", String.class).orElse("");
    List<String> texts =
        suggestions.of(typed, MOST, Reader.of(request).language()).stream()
            .map(Suggestion::text)
            .toList();
    return HttpResponse.<List<Object>>ok(List.of(typed, texts)).contentType(TYPE);
  }
}
