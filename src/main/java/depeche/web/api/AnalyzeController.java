package depeche.web.api;

import depeche.article.Language;
import depeche.desk.Analysis;
import depeche.desk.Analysis.Analysed;
import depeche.desk.Analysis.Word;
import depeche.desk.Search;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.SearchRequest;
import depeche.web.Fault;
import depeche.web.Parameters;
import depeche.web.Reader;
import depeche.web.api.SearchBody.ExpansionBody;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Set;

/** {@code GET /api/v1/analyze}: how a text is read, and what a query of it looks for. */
@Controller("/api/v1/analyze")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnalyzeController {
  private static final String TEXT = "text";
  private static final String LANGUAGE = "language";

  static final Set<String> PARAMETERS = Set.of(TEXT, LANGUAGE);

  private final Analysis analysis;
  private final Search search;

  AnalyzeController(Analysis analysis, Search search) {
    this.analysis = analysis;
    this.search = search;
  }

  record AnalyzeBody(String language, List<Word> tokens, List<ExpansionBody> expansions) {}

  @Get
  AnalyzeBody analyze(HttpRequest<?> request) {
    Parameters parameters = Parameters.of(request, PARAMETERS);
    String text = parameters.required(TEXT);
    String language = parameters.text(LANGUAGE);
    if (language != null && !Language.isValid(language)) {
      parameters.refuse(Fault.of(LANGUAGE, "parameter.language", language));
    }
    parameters.check();
    Language chosen = language == null ? null : new Language(language);
    Analysed analysed = analysis.read(text, chosen);
    Language reader = chosen == null ? Reader.of(request).language() : chosen;
    return new AnalyzeBody(
        analysed.language().tag(),
        analysed.tokens(),
        SearchBodies.expansions(search.understood(searching(text, reader)).expansions()));
  }

  private static SearchRequest searching(String text, Language reader) {
    return new SearchRequest(
        text, reader, Filters.NONE, MatchMode.AUTO, null, 0, null, FacetChoice.NONE, false);
  }
}
