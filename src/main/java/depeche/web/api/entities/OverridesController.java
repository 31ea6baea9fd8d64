package depeche.web.api.entities;

import depeche.desk.overrides.EditorialOverrides;
import depeche.desk.overrides.OverridesProgress;
import depeche.desk.overrides.OverridesState;
import depeche.web.Parameters;
import depeche.web.Reader;
import depeche.web.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/overrides}: how things are with the editor's decisions. */
@Controller("/api/v1/overrides")
final class OverridesController {
  private final EditorialOverrides overrides;

  OverridesController(EditorialOverrides overrides) {
    this.overrides = overrides;
  }

  record OverridesBody(
      @Nullable String file,
      int decisions,
      List<ProblemBody> problems,
      @Nullable OverridesProgress applying) {}

  record ProblemBody(int line, String message) {}

  @Get
  OverridesBody state(HttpRequest<?> request) {
    Parameters.of(request, Set.of()).check();
    Words words = Reader.of(request).words();
    OverridesState state = overrides.state();
    return new OverridesBody(
        state.file(),
        state.decisions(),
        state.problems().stream()
            .map(problem ->
                new ProblemBody(
                    problem.line(), words.say("overrides." + problem.fault(), problem.text())))
            .toList(),
        state.applying());
  }
}
