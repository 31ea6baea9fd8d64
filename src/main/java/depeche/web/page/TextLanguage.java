package depeche.web.page;

import depeche.article.Language;
import java.util.Set;

/**
 * How a text that may be in another language than the page is marked up for browsers and screen
 * readers.
 *
 * @param tag for {@code lang}; empty where the language is unknown
 * @param direction for {@code dir}
 */
public record TextLanguage(String tag, String direction) {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi");

  /** The marks of a text in {@code language}. */
  static TextLanguage of(Language language) {
    if (language.equals(Language.UNKNOWN)) {
      return new TextLanguage("", "auto");
    }
    return new TextLanguage(language.tag(), RIGHT_TO_LEFT.contains(language.tag()) ? "rtl" : "ltr");
  }
}
