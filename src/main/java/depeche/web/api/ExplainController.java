package depeche.web.api;

import depeche.article.ArticleId;
import depeche.article.MentionKind;
import depeche.desk.Explanation;
import depeche.desk.Explanation.Reason;
import depeche.desk.Search;
import depeche.index.Account.Contribution;
import depeche.web.Parameters;
import depeche.web.ProblemException;
import depeche.web.ProblemType;
import depeche.web.Reader;
import depeche.web.Reasons;
import depeche.web.SearchParameters;
import depeche.web.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/explain/{id}}: why an article has its score for a query. */
@Controller(ExplainController.BASE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExplainController {
  static final String BASE = "/api/v1/explain/";
  static final Set<String> PARAMETERS = Set.of("q", SearchParameters.IGNORE_MENTIONS);

  private final Search search;

  ExplainController(Search search) {
    this.search = search;
  }

  /**
   * The JSON of an explanation.
   *
   * @param summary in a sentence; each contribution has its own
   */
  record ExplainBody(
      String id,
      boolean found,
      boolean relaxed,
      double score,
      String summary,
      List<ContributionBody> contributions) {}

  record ContributionBody(
      String words,
      List<String> terms,
      String sign,
      String field,
      double frequency,
      @Nullable Long articles,
      double contribution,
      String sentence) {}

  @Get("{+id}")
  ExplainBody explain(HttpRequest<?> request) {
    Reader reader = Reader.of(request);
    Parameters parameters = Parameters.of(request, PARAMETERS);
    String q = parameters.required("q");
    Set<MentionKind> ignored = SearchParameters.ignoredMentions(parameters);
    parameters.check();
    ArticleId id = ArticlePath.id(request, BASE);
    return search
        .explain(id, q, reader.language(), ignored)
        .map(explanation -> body(id, explanation, reader.words()))
        .orElseThrow(() -> new ProblemException(ProblemType.ARTICLE_NOT_FOUND));
  }

  private static ExplainBody body(ArticleId id, Explanation explanation, Words words) {
    return new ExplainBody(
        id.value(),
        explanation.found(),
        explanation.relaxed(),
        explanation.score(),
        Reasons.summary(explanation, words),
        explanation.reasons().stream()
            .map(reason -> body(reason, explanation.score(), words))
            .toList());
  }

  private static ContributionBody body(Reason reason, double score, Words words) {
    Contribution part = reason.contribution();
    return new ContributionBody(
        reason.words(),
        part.terms(),
        part.sign().name().toLowerCase(Locale.ROOT),
        part.place().name().toLowerCase(Locale.ROOT),
        part.frequency(),
        part.holders() == 0 ? null : part.holders(),
        part.score(),
        Reasons.sentence(reason, score, words));
  }
}
