package depeche.web.api;

import depeche.article.EnrichedArticle;
import depeche.desk.ArticleAnswer;
import depeche.desk.Drafted;
import depeche.desk.LineIngestion;
import depeche.desk.Receipt.Refusal;
import depeche.desk.Search;
import depeche.desk.related.Copies;
import depeche.desk.related.Related;
import depeche.desk.related.Stories;
import depeche.web.Fault;
import depeche.web.Parameters;
import depeche.web.ProblemException;
import depeche.web.ProblemType;
import depeche.web.Reader;
import depeche.web.ServiceSettings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands around an article, stored or not yet: related stories, its own, its versions. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class RelatedController {
  static final String DRAFTS = "/api/v1/related";
  static final Set<String> PARAMETERS = Set.of("size");
  static final Set<String> VERSIONS_PARAMETERS = Set.of();

  private final Search search;
  private final LineIngestion drafts;
  private final Related related;
  private final Copies copies;
  private final Stories stories;
  private final RelatedBodies bodies;
  private final int limit;

  RelatedController(
      Search search,
      LineIngestion drafts,
      Related related,
      Copies copies,
      Stories stories,
      RelatedBodies bodies,
      ServiceSettings settings) {
    this.search = search;
    this.drafts = drafts;
    this.related = related;
    this.copies = copies;
    this.stories = stories;
    this.bodies = bodies;
    this.limit = settings.maxArticleBytes();
  }

  @Get(ArticlePath.BASE + "{+id}" + ArticlePath.RELATED)
  RelatedBodies.RelatedBody related(HttpRequest<?> request) {
    int size = size(request);
    EnrichedArticle article = stored(request, ArticlePath.RELATED);
    return bodies.body(related.to(article, size), Reader.of(request).language());
  }

  @Get(ArticlePath.BASE + "{+id}" + ArticlePath.VERSIONS)
  RelatedBodies.VersionsBody versions(HttpRequest<?> request) {
    Parameters.of(request, VERSIONS_PARAMETERS).check();
    EnrichedArticle article = stored(request, ArticlePath.VERSIONS);
    return bodies.versions(copies.of(article), Reader.of(request).language());
  }

  @Get(ArticlePath.BASE + "{+id}" + ArticlePath.STORY)
  RelatedBodies.StoryBody story(HttpRequest<?> request) {
    Parameters.of(request, VERSIONS_PARAMETERS).check();
    EnrichedArticle article = stored(request, ArticlePath.STORY);
    return bodies.story(stories.of(article), Reader.of(request).language());
  }

  @Post(DRAFTS)
  RelatedBodies.RelatedBody draft(HttpRequest<?> request, @Body @Nullable InputStream body)
      throws IOException {
    int size = size(request);
    byte[] json = body == null ? new byte[0] : body.readNBytes(limit + 1);
    return switch (drafts.draft(json)) {
      case Drafted.Readable(EnrichedArticle article) ->
          bodies.body(related.to(article, size), Reader.of(request).language());
      case Drafted.Unreadable(Refusal refusal) ->
          throw json.length > limit
              ? new ProblemException(ProblemType.TOO_LARGE)
              : new ProblemException(ProblemType.INVALID_REQUEST, List.of(fault(refusal)));
    };
  }

  private static int size(HttpRequest<?> request) {
    Parameters parameters = Parameters.of(request, PARAMETERS);
    int size = parameters.number("size", 1, 20, 5);
    parameters.check();
    return size;
  }

  private EnrichedArticle stored(HttpRequest<?> request, String ending) {
    return search
        .article(ArticlePath.idBefore(request, ending), "", Reader.of(request).language())
        .map(ArticleAnswer::article)
        .orElseThrow(() -> new ProblemException(ProblemType.ARTICLE_NOT_FOUND));
  }

  private static Fault fault(Refusal refusal) {
    return new Fault(null, null, null, "rejection." + refusal.problem(), List.of(refusal.detail()));
  }
}
