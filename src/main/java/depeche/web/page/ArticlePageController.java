package depeche.web.page;

import depeche.article.EnrichedArticle;
import depeche.article.MentionKind;
import depeche.desk.ArticleAnswer;
import depeche.desk.Explanation;
import depeche.desk.Labels;
import depeche.desk.Search;
import depeche.desk.related.Copies;
import depeche.desk.related.Related;
import depeche.web.ArticleAddress;
import depeche.web.Parameters;
import depeche.web.SearchParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Articles: to read, to compare, and why they were found. What is not there is for {@link
 * MissingPages} to say.
 */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ArticlePageController extends PageController {
  private static final int RELATED_STORIES = 8;

  private final Search search;
  private final Related related;
  private final Copies copies;
  private final Labels labels;

  ArticlePageController(
      Search search, Related related, Copies copies, Labels labels, Visits visits) {
    super(visits);
    this.search = search;
    this.related = related;
    this.copies = copies;
    this.labels = labels;
  }

  /** An article, with the matches of {@code q}; its id may hold slashes, encoded or not. */
  @Get(ArticleAddress.ARTICLES + "{+id}")
  HttpResponse<?> article(HttpRequest<?> request) {
    Visit visit = visit(request);
    String q = visit.here().first("q").orElse("");
    Optional<ArticleAnswer> found =
        Address.articleIn(request).flatMap(id -> search.article(id, q, visit.reader()));
    return found.isPresent()
        ? visit.show(
            HttpStatus.OK,
            "article",
            visit.articlePages(labels).of(found.get(), around(visit, found.get().article())))
        : HttpResponse.notFound();
  }

  /** Why an article has its score for {@code q}. */
  @Get(Address.EXPLAIN + "{+id}")
  HttpResponse<?> explain(HttpRequest<?> request) {
    Visit visit = visit(request);
    String q = visit.here().first("q").orElse("");
    Set<String> names = Set.of(SearchParameters.IGNORE_MENTIONS);
    Parameters parameters = new Parameters(visit.here().named(names).byName(), names);
    Set<MentionKind> ignored = SearchParameters.ignoredMentions(parameters);
    parameters.check();
    Optional<Explanation> found =
        Address.articleIn(request, Address.EXPLAIN)
            .flatMap(id -> search.explain(id, q, visit.reader(), ignored));
    return found.isPresent()
        ? visit.show(HttpStatus.OK, "explain", visit.explainPages().of(found.get()))
        : HttpResponse.notFound();
  }

  /** What one version of a text changes against another. */
  @Get(ArticleAddress.ARTICLES + "{+id}" + Arounds.COMPARE + "{+other}")
  HttpResponse<?> comparison(HttpRequest<?> request) {
    Visit visit = visit(request);
    List<EnrichedArticle> compared =
        Address.comparedIn(request).stream()
            .flatMap(id -> search.article(id, "", visit.reader()).stream())
            .map(ArticleAnswer::article)
            .toList();
    return compared.size() == 2
        ? visit.show(
            HttpStatus.OK,
            "comparison",
            visit.comparisonPages().of(compared.getFirst(), compared.getLast()))
        : HttpResponse.notFound();
  }

  private Around around(Visit visit, EnrichedArticle article) {
    return visit
        .arounds(labels)
        .of(article, related.to(article, RELATED_STORIES), copies.of(article));
  }
}
