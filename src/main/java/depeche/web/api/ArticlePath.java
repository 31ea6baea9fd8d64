package depeche.web.api;

import depeche.article.ArticleId;
import depeche.web.ArticleAddress;
import depeche.web.Fault;
import depeche.web.ProblemException;
import depeche.web.ProblemType;
import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The id in an article's address. It is read from the address as it was sent, because an id may
 * hold anything printable, a slash or a percent sign among it, which a router decodes or splits.
 */
final class ArticlePath {
  static final String BASE = "/api/v1/articles/";

  /** What follows an article's address to name the stories around it. */
  static final String RELATED = "/related";

  /** What follows it to name the versions of its text. */
  static final String VERSIONS = "/versions";

  /** What follows it to name the story that it is a chapter of. */
  static final String STORY = "/story";

  private ArticlePath() {}

  /** The id that {@code request} names. */
  static ArticleId id(HttpRequest<?> request) {
    return id(request, BASE, "");
  }

  /**
   * The id that {@code request} names.
   *
   * @param base what its address begins with
   */
  static ArticleId id(HttpRequest<?> request, String base) {
    return id(request, base, "");
  }

  /** The id that {@code request} names before {@code ending}, which its address ends in. */
  static ArticleId idBefore(HttpRequest<?> request, String ending) {
    return id(request, BASE, ending);
  }

  /** The id that {@code request} gives an article, which has to be one that an article may have. */
  static ArticleId given(HttpRequest<?> request) {
    return read(request, BASE, "")
        .orElseThrow(() ->
            new ProblemException(
                ProblemType.INVALID_REQUEST,
                List.of(Fault.of("id", "parameter.id", ArticleId.MAX_LENGTH))));
  }

  private static ArticleId id(HttpRequest<?> request, String base, String ending) {
    return read(request, base, ending)
        .orElseThrow(() -> new ProblemException(ProblemType.ARTICLE_NOT_FOUND));
  }

  private static Optional<ArticleId> read(HttpRequest<?> request, String base, String ending) {
    String path = request.getUri().getRawPath();
    try {
      String id =
          URLDecoder.decode(
              path.substring(base.length(), path.length() - ending.length()).replace("+", "%2B"),
              StandardCharsets.UTF_8);
      return ArticleId.isValid(id) ? Optional.of(new ArticleId(id)) : Optional.empty();
    } catch (IllegalArgumentException malformedEscape) {
      return Optional.empty();
    }
  }

  /** The address of an article, relative to the service. */
  static String of(ArticleId id) {
    return BASE + ArticleAddress.encoded(id);
  }
}
