package depeche.desk.completion;

import depeche.article.EntityKind;
import java.util.Locale;

/**
 * Something to search for.
 *
 * @param text its name in the reader's language, or the title
 * @param id of the person, country or topic, or of the article that has the title
 * @param count how many articles speak of it; 1 for a title
 */
public record Suggestion(String text, Kind kind, String id, long count) {

  /** What is suggested. */
  public enum Kind {
    PERSON,
    COUNTRY,
    TOPIC,
    TITLE;

    static Kind of(EntityKind kind) {
      return switch (kind) {
        case PERSON -> PERSON;
        case COUNTRY -> COUNTRY;
        case TOPIC -> TOPIC;
      };
    }

    /** The name used in the API, in lower case. */
    public String apiName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
