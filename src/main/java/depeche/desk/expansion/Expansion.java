package depeche.desk.expansion;

import depeche.query.Clause;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for beside some words of a query.
 *
 * @param written the words, as typed
 * @param text what else is looked for, in the reader's language
 * @param id of the person or country, null where it names neither
 * @param clause finds it
 * @param shown the words that it may be found by, for marking them
 * @param names folded words that the typed ones could be corrected to; none where it names nobody
 */
public record Expansion(
    String written,
    Kind kind,
    String text,
    @Nullable String id,
    Clause clause,
    List<Clause> shown,
    Set<String> names) {
  public Expansion {
    shown = List.copyOf(shown);
    names = Set.copyOf(names);
  }

  /** Why it means the same. */
  public enum Kind {
    SYNONYM,
    /** The same nouns, written together or apart. */
    COMPOUND,
    PERSON,
    COUNTRY;

    /** The name used in the API, in lower case. */
    public String apiName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
