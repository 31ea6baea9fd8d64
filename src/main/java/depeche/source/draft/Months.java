package depeche.source.draft;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of the months, long and short, as newspapers write them (CLDR). */
final class Months {
  private static final List<String> LANGUAGES =
      List.of("fr", "en", "de", "es", "it", "pt", "nl", "ru", "ar");
  private static final Map<String, Month> BY_NAME = byName();

  private Months() {}

  /** The month called so in one of the languages, whatever the case, accents and final period. */
  static Optional<Month> named(String name) {
    return Optional.ofNullable(BY_NAME.get(folded(name)));
  }

  private static Map<String, Month> byName() {
    Map<String, Month> names = new HashMap<>();
    for (String language : LANGUAGES) {
      for (Month month : Month.values()) {
        for (TextStyle style : TextStyle.values()) {
          String name = folded(month.getDisplayName(style, Locale.of(language)));
          if (name.length() > 2) {
            names.putIfAbsent(name, month);
          }
        }
      }
    }
    names.putIfAbsent("sept", Month.SEPTEMBER);
    return names;
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[\\p{M}.]", "")
        .toLowerCase(Locale.ROOT);
  }
}
