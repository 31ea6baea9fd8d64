package depeche.web.page;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.desk.Ingestion;
import depeche.desk.Labels;
import depeche.desk.related.Copies;
import depeche.desk.related.Related;
import depeche.web.ServiceSettings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * {@code /desk/draft}: a text that is not published yet, read as it would be if it were sent now,
 * and kept nowhere.
 */
@Controller(Address.DRAFT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class DraftController extends PageController {
  private static final int RELATED_STORIES = 12;

  private final Door door;
  private final Labels labels;
  private final Ingestion ingestion;
  private final Related related;
  private final Copies copies;
  private final int longest;

  DraftController(
      Door door,
      Visits visits,
      Labels labels,
      Ingestion ingestion,
      Related related,
      Copies copies,
      ServiceSettings settings) {
    super(visits);
    this.door = door;
    this.labels = labels;
    this.ingestion = ingestion;
    this.related = related;
    this.copies = copies;
    this.longest = settings.maxArticleBytes();
  }

  @Get
  HttpResponse<?> show(HttpRequest<?> request) {
    return door.open(
        request,
        Address.DRAFT,
        visit -> visit.showPrivately(HttpStatus.OK, "draft", visit.draftPages(labels).empty()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> read(HttpRequest<?> request, @Body Map<String, String> sent) {
    return door.receive(request, visit -> read(visit, sent));
  }

  private HttpResponse<?> read(Visit visit, Map<String, String> sent) {
    DraftPages pages = visit.draftPages(labels);
    String title = sent.getOrDefault("title", "").strip();
    String text = sent.getOrDefault("text", "").replace("\r\n", "\n").strip();
    String language = sent.getOrDefault("language", "");
    DraftForm form = pages.form(title, text, language);
    if (title.isEmpty() && text.isEmpty()) {
      return refused(visit, pages.refused(form, "draft.refused.empty"));
    }
    if (title.length() + text.length() > longest) {
      return refused(visit, pages.refused(form, "draft.refused.long"));
    }
    EnrichedArticle draft = ingestion.enrich(article(title, text, language));
    DraftPage page = pages.of(form, draft, related.to(draft, RELATED_STORIES), copies.of(draft));
    return visit.showPrivately(HttpStatus.OK, "draft", page);
  }

  private static HttpResponse<?> refused(Visit visit, DraftPage page) {
    return visit.showPrivately(HttpStatus.BAD_REQUEST, "draft", page);
  }

  /** With an id that no article has: an identical one in the archive is to be found, too. */
  private static Article article(String title, String text, String language) {
    return new Article(
        new ArticleId("draft:" + UUID.randomUUID()),
        null,
        title,
        "",
        text,
        Language.isValid(language) ? new Language(language) : null,
        null,
        List.of(),
        Instant.now(),
        null,
        null,
        List.of(),
        List.of());
  }
}
