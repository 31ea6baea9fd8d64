package depeche.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.article.ArticleId;
import depeche.article.EntityKind;
import depeche.query.Facet;
import depeche.web.ArticleAddress;
import depeche.web.EntityAddress;
import depeche.web.SearchParameters;
import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where pages are. */
final class Address {
  static final String SEARCH = "/";
  static final String ALERTS = "/alerts";

  /** Followed by an article's id and {@link #PNG}: the picture that goes with a link to it. */
  static final String PICTURES = "/pictures/";

  static final String PNG = ".png";
  static final String UNDERSTOOD = "/understood";
  static final String EXPLAIN = "/explain/";
  static final String ACCESSIBILITY = "/accessibility";
  static final String DESK = "/desk";
  static final String DRAFT = DESK + "/draft";
  static final String OVERRIDES = DESK + "/overrides";
  static final String REJECTIONS = DESK + "/rejections";
  static final String SIGN_IN = DESK + "/key";
  static final String SIGN_OUT = DESK + "/leave";

  /** Followed by a facet's name: all its values. */
  static final String FACETS = "/facets/";

  /** The parameter of an article page that shows people, countries and topics in its text. */
  static final String MARK = "mark";

  static final String MARK_ENTITIES = "entities";

  private Address() {}

  /**
   * The id that the path of {@code request} names. It is read from the address as it was sent: a
   * router would decode it once too often, or split it.
   */
  static Optional<ArticleId> articleIn(HttpRequest<?> request) {
    return articleIn(request, ArticleAddress.ARTICLES);
  }

  /**
   * The id that the path of {@code request} names.
   *
   * @param base what that path begins with
   */
  static Optional<ArticleId> articleIn(HttpRequest<?> request, String base) {
    return id(request.getUri().getRawPath().substring(base.length()));
  }

  /** The id of the article that a picture is asked of. */
  static Optional<ArticleId> picturedIn(HttpRequest<?> request) {
    String path = request.getUri().getRawPath();
    return path.endsWith(PNG)
        ? id(path.substring(PICTURES.length(), path.length() - PNG.length()))
        : Optional.empty();
  }

  /** Where the picture of an article is. */
  static String picture(ArticleId id) {
    return PICTURES + ArticleAddress.encoded(id) + PNG;
  }

  /** The two ids that the path of a comparison names. */
  static List<ArticleId> comparedIn(HttpRequest<?> request) {
    String path = request.getUri().getRawPath().substring(ArticleAddress.ARTICLES.length());
    int between = path.lastIndexOf(Arounds.COMPARE);
    return Stream.of(path.substring(0, between), path.substring(between + Arounds.COMPARE.length()))
        .flatMap(encoded -> id(encoded).stream())
        .toList();
  }

  /** The id that the path of a story names. */
  static Optional<ArticleId> storyIn(HttpRequest<?> request) {
    String path = request.getUri().getRawPath();
    return id(
        path.substring(ArticleAddress.ARTICLES.length(), path.length() - Arounds.STORY.length()));
  }

  private static Optional<ArticleId> id(String encoded) {
    try {
      String id = URLDecoder.decode(encoded.replace("+", "%2B"), UTF_8);
      return ArticleId.isValid(id) ? Optional.of(new ArticleId(id)) : Optional.empty();
    } catch (IllegalArgumentException malformedEscape) {
      return Optional.empty();
    }
  }

  /** The kind whose pages are below a path, if any are. */
  static Optional<EntityKind> kindIn(String path) {
    return Arrays.stream(EntityKind.values())
        .filter(kind -> path.startsWith(EntityAddress.base(kind)))
        .findFirst();
  }

  /**
   * The id that the path of {@code request} names below {@link EntityAddress#base}; read as it was
   * sent.
   */
  static String entityIn(HttpRequest<?> request, EntityKind kind) {
    String encoded = request.getUri().getRawPath().substring(EntityAddress.base(kind).length());
    try {
      return URLDecoder.decode(encoded.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException malformedEscape) {
      return "";
    }
  }

  /** The parameters that say which articles a search is about, of those an address has. */
  static QueryString narrowing(QueryString here) {
    return here.keep(parameter ->
        SearchParameters.NARROWING.contains(parameter.name())
            || parameter.name().equals(PageLanguage.PARAMETER));
  }

  /** Where it is told why an article has its score. */
  static String explain(ArticleId id) {
    return EXPLAIN + ArticleAddress.encoded(id);
  }

  /** The parameters that the search page knows, of those an address has. */
  static QueryString search(QueryString here) {
    return here.keep(parameter ->
        SearchParameters.NAMES.contains(parameter.name())
            || parameter.name().equals(PageLanguage.PARAMETER));
  }

  /** A search for one facet value alone. */
  static String searchFor(QueryString here, Facet facet, String id) {
    return language(here).with(facet.apiName(), id).on(SEARCH);
  }

  /** The choice of language alone, which every link carries. */
  static QueryString language(QueryString here) {
    return here.keep(parameter -> parameter.name().equals(PageLanguage.PARAMETER));
  }

  /** Every article, newest first. */
  static String everything(QueryString here) {
    return language(here).with("sort", "newest").on(SEARCH);
  }

  /** The parameter that excludes values of a facet. */
  static String not(Facet facet) {
    return "not." + facet.apiName();
  }

  /** The first page of a search that differs from this one. */
  static QueryString restarted(QueryString here) {
    return here.without("cursor");
  }
}
