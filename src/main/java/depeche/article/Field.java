package depeche.article;

import java.util.Locale;

/** The parts of an article that hold prose. */
public enum Field {
  TITLE,
  LEAD,
  BODY;

  /** The name used in the API: {@code title}, {@code lead} or {@code body}. */
  public String apiName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
