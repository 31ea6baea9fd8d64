package depeche.web.api;

import depeche.article.Language;
import depeche.desk.Analysis;
import depeche.desk.Analysis.Word;
import depeche.web.Fault;
import depeche.web.Parameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Set;

/** {@code GET /api/v1/analyze}: how a text is read. */
@Controller("/api/v1/analyze")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnalyzeController {
  private static final String TEXT = "text";
  private static final String LANGUAGE = "language";

  static final Set<String> PARAMETERS = Set.of(TEXT, LANGUAGE);

  private final Analysis analysis;

  AnalyzeController(Analysis analysis) {
    this.analysis = analysis;
  }

  record AnalyzeBody(String language, List<Word> tokens) {}

  @Get
  AnalyzeBody analyze(HttpRequest<?> request) {
    Parameters parameters = Parameters.of(request, PARAMETERS);
    String text = parameters.required(TEXT);
    String language = parameters.text(LANGUAGE);
    if (language != null && !Language.isValid(language)) {
      parameters.refuse(Fault.of(LANGUAGE, "parameter.language", language));
    }
    parameters.check();
    var analysed = analysis.read(text, language == null ? null : new Language(language));
    return new AnalyzeBody(analysed.language().tag(), analysed.tokens());
  }
}
