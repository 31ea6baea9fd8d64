package depeche.web.page;

import depeche.article.Language;
import depeche.web.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language the pages speak. English keeps the British order of dates: day, month, year. */
public enum PageLanguage {
  FRENCH(Language.FRENCH, Locale.FRANCE, Words.FRENCH),
  ENGLISH(Language.ENGLISH, Locale.UK, Words.ENGLISH);

  /**
   * The parameter that overrides the browser's preference; {@code lang} is taken by the query
   * language. It travels in the links, so that a shared address shows what its sender saw.
   */
  public static final String PARAMETER = "hl";

  private final Language language;
  private final Locale locale;
  private final Words words;

  PageLanguage(Language language, Locale locale, Words words) {
    this.language = language;
    this.locale = locale;
    this.words = words;
  }

  /**
   * The language to answer in: the one asked for by {@link #PARAMETER}, else the best that {@code
   * Accept-Language} names, else French.
   *
   * @param acceptLanguage the header as sent (RFC 9110, 12.5.4); a malformed one counts as absent
   */
  public static PageLanguage choose(@Nullable String asked, @Nullable String acceptLanguage) {
    for (PageLanguage known : values()) {
      if (known.tag().equals(asked)) {
        return known;
      }
    }
    List<Locale> known = List.of(Locale.FRENCH, Locale.ENGLISH);
    Locale best = acceptLanguage == null ? null : Locale.lookup(ranges(acceptLanguage), known);
    return Locale.ENGLISH.equals(best) ? ENGLISH : FRENCH;
  }

  private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
    try {
      return Locale.LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException malformed) {
      return List.of();
    }
  }

  /** The BCP-47 tag: {@code fr} or {@code en}. */
  public String tag() {
    return language.tag();
  }

  Language language() {
    return language;
  }

  Locale locale() {
    return locale;
  }

  Words words() {
    return words;
  }
}
