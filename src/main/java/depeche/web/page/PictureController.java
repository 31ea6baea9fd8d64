package depeche.web.page;

import static java.util.Objects.requireNonNullElse;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.desk.ArticleAnswer;
import depeche.desk.Search;
import depeche.web.picture.Caption;
import depeche.web.picture.CardPictures;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The picture that goes with a link to an article: its title, source and date. Where that cannot be
 * drawn it is the service's own, so that the address always leads to one.
 */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class PictureController {
  private final Search search;
  private final CardPictures pictures;
  private final Assets assets;

  PictureController(Search search, CardPictures pictures, Assets assets) {
    this.search = search;
    this.pictures = pictures;
    this.assets = assets;
  }

  @Get(Address.PICTURES + "{+id}")
  @Produces({MediaType.IMAGE_PNG, "*/*"})
  HttpResponse<byte[]> picture(HttpRequest<?> request) {
    Optional<EnrichedArticle> article =
        Address.picturedIn(request)
            .flatMap(id -> search.article(id, "", PageLanguage.FRENCH.language()))
            .map(ArticleAnswer::article);
    return article.isEmpty()
        ? HttpResponse.notFound()
        : HttpResponse.ok(drawn(article.get()))
            .contentType(MediaType.IMAGE_PNG_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
  }

  private byte[] drawn(EnrichedArticle article) {
    return pictures.draw(caption(article)).orElseGet(() -> assets.content(Frames.PICTURE));
  }

  /** In the article's own language: whoever asks for a picture has none. */
  private static Caption caption(EnrichedArticle enriched) {
    Article article = enriched.article();
    String day =
        article.published() == null
            ? ""
            : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(enriched.language().locale())
                .format(article.published().atZone(ZoneOffset.UTC));
    return new Caption(
        article.title(),
        Stream.of(requireNonNullElse(article.source(), ""), day)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · ")),
        TextLanguage.of(enriched.language()).direction().equals("rtl"));
  }
}
