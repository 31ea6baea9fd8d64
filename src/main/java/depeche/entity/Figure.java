package depeche.entity;

import depeche.article.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A public figure of the list.
 *
 * @param id the slug of the French name
 * @param wikidata the Wikidata item, such as {@code Q7747}; empty where none is noted
 * @param label the French name
 * @param labels names by language, where they differ from the French one
 * @param names all spellings, in any language
 * @param families the keys of the family name in those spellings, see {@link Folding}
 */
record Figure(
    String id,
    String wikidata,
    String label,
    Map<Language, String> labels,
    List<String> names,
    Set<String> families) {
  /** The name in a language. */
  String label(Language language) {
    String own = labels.get(language);
    if (own != null) {
      return own;
    }
    String english = labels.get(Language.ENGLISH);
    return english == null || language.equals(Language.FRENCH) ? label : english;
  }
}
