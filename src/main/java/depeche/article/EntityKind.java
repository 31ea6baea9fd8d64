package depeche.article;

import java.util.Locale;

/** What is read out of a text: who, where, and what about. */
public enum EntityKind {
  PERSON,
  COUNTRY,
  TOPIC;

  /** The name used in the API: {@code person}, {@code country} or {@code topic}. */
  public String apiName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
