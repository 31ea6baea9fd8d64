package depeche.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.article.ArticleId;
import java.net.URLEncoder;

/** Where an article's page is; an id may hold any character, slashes too. */
public final class ArticleAddress {
  public static final String ARTICLES = "/articles/";

  private ArticleAddress() {}

  /** The path of the page, safe in an address and in XML. */
  public static String of(ArticleId id) {
    return ARTICLES + encoded(id);
  }

  /** {@code id} as one segment of a path. */
  public static String encoded(ArticleId id) {
    return URLEncoder.encode(id.value(), UTF_8).replace("+", "%20");
  }
}
