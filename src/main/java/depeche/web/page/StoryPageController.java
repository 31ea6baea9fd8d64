package depeche.web.page;

import depeche.desk.ArticleAnswer;
import depeche.desk.Labels;
import depeche.desk.Search;
import depeche.desk.related.Stories;
import depeche.web.ArticleAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** The story that an article is a chapter of. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class StoryPageController {
  private final Search search;
  private final Stories stories;
  private final Labels labels;
  private final Visits visits;

  StoryPageController(Search search, Stories stories, Labels labels, Visits visits) {
    this.search = search;
    this.stories = stories;
    this.labels = labels;
    this.visits = visits;
  }

  @Get(ArticleAddress.ARTICLES + "{+id}" + Arounds.STORY)
  HttpResponse<?> story(HttpRequest<?> request) {
    Visit visit = visits.of(request);
    Optional<ArticleAnswer> found =
        Address.storyIn(request).flatMap(id -> search.article(id, "", visit.reader()));
    return found.isPresent()
        ? visit.show(
            HttpStatus.OK,
            "story",
            visit.storyPages(labels).of(found.get().article(), stories.of(found.get().article())))
        : HttpResponse.notFound();
  }
}
