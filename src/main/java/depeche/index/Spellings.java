package depeche.index;

import depeche.article.Entity;
import depeche.article.Mention;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How both engines note the spellings of an entity: {@code id NUL spelling}, each once. */
public final class Spellings {
  private static final char SEPARATOR = '\0';

  /** Longer ones are passages rather than spellings, and cannot be looked for. */
  private static final int LONGEST = 200;

  private static final Comparator<SpellingCount> MOST_USED_FIRST =
      Comparator.comparingLong(SpellingCount::articles)
          .reversed()
          .thenComparing(SpellingCount::text);

  private Spellings() {}

  /** What an article notes of an entity: its mentions, or its label where it has none. */
  public static Set<String> of(Entity entity) {
    Set<String> terms = new TreeSet<>();
    List<String> texts =
        entity.mentions().isEmpty()
            ? List.of(entity.label())
            : entity.mentions().stream().map(Mention::text).toList();
    for (String text : texts) {
      String spelling = text.strip().replaceAll("\\s+", " ");
      if (!spelling.isEmpty() && spelling.length() <= LONGEST) {
        terms.add(start(entity.id()) + spelling);
      }
    }
    return terms;
  }

  /** What every spelling of {@code id} begins with. */
  public static String start(String id) {
    return id + SEPARATOR;
  }

  /** What sorts after every spelling of {@code id}, and before those of the ids after it. */
  public static String end(String id) {
    return id + (char) (SEPARATOR + 1);
  }

  /** Whose spelling a note is. */
  public static String id(String term) {
    return term.substring(0, term.indexOf(SEPARATOR));
  }

  /** The spelling that a note holds. */
  public static String text(String term) {
    return term.substring(term.indexOf(SEPARATOR) + 1);
  }

  /** Counted spellings, the most used first, as many as asked for. */
  public static List<SpellingCount> mostUsed(Map<String, Long> counts, int most) {
    return counts.entrySet().stream()
        .map(count -> new SpellingCount(count.getKey(), count.getValue()))
        .sorted(MOST_USED_FIRST)
        .limit(most)
        .toList();
  }
}
