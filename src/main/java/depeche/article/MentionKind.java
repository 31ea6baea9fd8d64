package depeche.article;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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

  /** A place that stands for its country. */
  public static final Set<MentionKind> METONYMS =
      Collections.unmodifiableSet(EnumSet.of(CAPITAL, SEAT, CITY));

  /** What means a country without naming it. */
  public static final Set<MentionKind> INDIRECT =
      Collections.unmodifiableSet(EnumSet.of(DEMONYM, CAPITAL, SEAT, CITY));

  /** The name used in the API, in lower case. */
  public String apiName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
