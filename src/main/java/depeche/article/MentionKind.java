package depeche.article;

import java.util.Locale;

/** How a span of text speaks of an entity. */
public enum MentionKind {
  NAME,
  SURNAME,
  ALIAS,
  DEMONYM,
  CAPITAL,
  SEAT,
  CITY,
  TERM;

  /** The name used in the API, in lower case. */
  public String apiName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
