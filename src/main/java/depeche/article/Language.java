package depeche.article;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A language by its BCP-47 primary subtag, such as {@code fr}; {@code und} where none is known. */
public record Language(String tag) implements Comparable<Language> {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}([-_].*)?");

  public static final Language FRENCH = new Language("fr");
  public static final Language ENGLISH = new Language("en");
  public static final Language GERMAN = new Language("de");
  public static final Language SPANISH = new Language("es");
  public static final Language ITALIAN = new Language("it");
  public static final Language PORTUGUESE = new Language("pt");
  public static final Language RUSSIAN = new Language("ru");
  public static final Language ARABIC = new Language("ar");
  public static final Language UNKNOWN = new Language("und");

  /** Those that people, countries and topics have names in, and that readers ask in. */
  public static final List<Language> OF_NAMES =
      List.of(FRENCH, ENGLISH, GERMAN, SPANISH, ITALIAN, PORTUGUESE, RUSSIAN, ARABIC);

  public Language {
    if (!isValid(tag)) {
      throw new IllegalArgumentException("not a BCP-47 language: " + tag);
    }
    tag = Locale.forLanguageTag(tag).getLanguage();
    if (tag.isEmpty()) {
      tag = "und";
    }
  }

  /** Says whether {@code tag} begins with a well-formed primary language subtag. */
  public static boolean isValid(String tag) {
    return TAG.matcher(tag).matches();
  }

  /** The locale whose CLDR data (names, plurals, dates) belongs to this language. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  @Override
  public int compareTo(Language other) {
    return tag.compareTo(other.tag);
  }

  @Override
  public String toString() {
    return tag;
  }
}
