package depeche.web.api;

import depeche.desk.completion.Suggestion;
import depeche.desk.completion.Suggestions;
import depeche.web.Parameters;
import depeche.web.Reader;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** {@code GET /api/v1/suggest}: what a reader may be about to type. */
@Controller("/api/v1/suggest")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SuggestController {
  private static final String Q = "q";
  private static final String SIZE = "size";

  static final Set<String> PARAMETERS = Set.of(Q, SIZE);

  private final Suggestions suggestions;

  SuggestController(Suggestions suggestions) {
    this.suggestions = suggestions;
  }

  record SuggestBody(List<SuggestionBody> suggestions) {}

  record SuggestionBody(String text, String kind, String id, long count) {
    static SuggestionBody of(Suggestion suggestion) {
      return new SuggestionBody(
          suggestion.text(), suggestion.kind().apiName(), suggestion.id(), suggestion.count());
    }
  }

  @Get
  SuggestBody suggest(HttpRequest<?> request) {
    Parameters parameters = Parameters.of(request, PARAMETERS);
    String typed = Objects.requireNonNullElse(parameters.text(Q), "");
    int size = parameters.number(SIZE, 1, 20, 8);
    parameters.check();
    return new SuggestBody(
        suggestions.of(typed, size, Reader.of(request).language()).stream()
            .map(SuggestionBody::of)
            .toList());
  }
}
