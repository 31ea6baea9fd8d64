package depeche.snippet;

import depeche.article.Language;
import depeche.query.Clause;
import java.util.List;

/**
 * What a reader asked for.
 *
 * @param written as the reader wrote it, stop words included
 * @param others what else was looked for: synonyms and names in other languages
 * @param languages whose chains read the words, the likeliest first
 */
public record Asked(Clause written, List<Clause> others, List<Language> languages) {
  public Asked {
    others = List.copyOf(others);
    languages = List.copyOf(languages);
  }
}
