package depeche.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.article.EntityKind;
import java.net.URLEncoder;

/** Where the pages about people, countries and topics are. */
public final class EntityAddress {
  public static final String PERSONS = "/persons/";
  public static final String COUNTRIES = "/countries/";
  public static final String TOPICS = "/topics/";

  /** How many articles it takes for a page to be worth listing by search engines. */
  public static final int ENOUGH_ARTICLES = 5;

  private EntityAddress() {}

  /** The path of the page, safe in an address and in XML. */
  public static String of(EntityKind kind, String id) {
    return base(kind) + URLEncoder.encode(id, UTF_8).replace("+", "%20");
  }

  /** What the paths of a kind begin with. */
  public static String base(EntityKind kind) {
    return switch (kind) {
      case PERSON -> PERSONS;
      case COUNTRY -> COUNTRIES;
      case TOPIC -> TOPICS;
    };
  }
}
