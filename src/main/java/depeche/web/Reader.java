package depeche.web;

import depeche.article.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/**
 * The one who asks, as far as language goes: read from {@code Accept-Language} by RFC 4647 lookup,
 * French where it says nothing known.
 *
 * @param language of names: of people, countries, topics and languages
 * @param words of messages, French or English
 */
public record Reader(Language language, Words words) {
  /** Who sends {@code request}. */
  public static Reader of(HttpRequest<?> request) {
    return of(String.join(",", request.getHeaders().getAll(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  static Reader of(String acceptLanguage) {
    List<LanguageRange> ranges = ranges(acceptLanguage);
    Locale names = Locale.lookup(ranges, Language.OF_NAMES.stream().map(Language::locale).toList());
    Locale words = Locale.lookup(ranges, List.of(Locale.FRENCH, Locale.ENGLISH));
    return new Reader(
        names == null ? Language.FRENCH : new Language(names.getLanguage()),
        Locale.ENGLISH.equals(words) ? Words.ENGLISH : Words.FRENCH);
  }

  private static List<LanguageRange> ranges(String acceptLanguage) {
    if (acceptLanguage.isBlank()) {
      return List.of();
    }
    try {
      return LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException malformed) {
      return List.of();
    }
  }
}
