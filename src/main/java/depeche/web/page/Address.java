package depeche.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.article.ArticleId;
import depeche.query.Facet;
import depeche.web.ArticleAddress;
import depeche.web.SearchParameters;
import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.util.Optional;

/** Where pages are. */
final class Address {
  static final String SEARCH = "/";
  static final String ALERTS = "/alerts";

  /** The parameter of an article page that shows people, countries and topics in its text. */
  static final String MARK = "mark";

  static final String MARK_ENTITIES = "entities";

  private Address() {}

  /**
   * The id that the path of {@code request} names. It is read from the address as it was sent: a
   * router would decode it once too often, or split it.
   */
  static Optional<ArticleId> articleIn(HttpRequest<?> request) {
    String encoded = request.getUri().getRawPath().substring(ArticleAddress.ARTICLES.length());
    try {
      String id = URLDecoder.decode(encoded.replace("+", "%2B"), UTF_8);
      return ArticleId.isValid(id) ? Optional.of(new ArticleId(id)) : Optional.empty();
    } catch (IllegalArgumentException malformedEscape) {
      return Optional.empty();
    }
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
