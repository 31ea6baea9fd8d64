package depeche.entity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The key under which a word is looked up: lower case, without accents, ligatures spelled out; in
 * Cyrillic without its case ending and in Arabic without its proclitics, so that one entry of a
 * gazetteer finds every form a text can hold.
 */
final class Folding {
  private static final char LAST_LATIN = '\u024F';
  private static final String[] LATIN = latin();
  private static final String[] CYRILLIC_ENDINGS = {
    "ами", "ями", "ого", "его", "ому", "ему", "ыми", "ими", "ая", "яя", "ое", "ее", "ые", "ие",
    "ый", "ий", "ой", "ей", "ую", "юю", "ом", "ем", "ым", "им", "ых", "их", "ах", "ях", "ов", "ев",
    "а", "я", "о", "е", "у", "ю", "ы", "и", "ь", "й"
  };
  private static final String[] ARABIC_PROCLITICS = {
    "وال", "بال", "كال", "فال", "لل", "ال", "و", "ب", "ل", "ف"
  };

  private Folding() {}

  /** The key of one word. */
  static String key(String word) {
    return isPlain(word) ? word : folded(word);
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c > 'z' || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String word) {
    StringBuilder key = new StringBuilder(word.length());
    boolean latin = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c <= LAST_LATIN) {
        key.append(LATIN[c]);
      } else if (!isInvisible(c)) {
        latin = false;
        key.append(c);
      }
    }
    return latin ? key.toString() : otherScript(key.toString());
  }

  /** Says whether a character belongs to the word around it without being read. */
  static boolean isInvisible(char c) {
    return c == '\u00AD'
        || (c >= '\u0300' && c <= '\u036F')
        || (c >= '\u200B' && c <= '\u200D')
        || c == '\u0640'
        || (c >= '\u064B' && c <= '\u0652')
        || c == '\uFEFF';
  }

  private static String otherScript(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    char first = lower.isEmpty() ? ' ' : lower.charAt(0);
    if (first >= '\u0400' && first <= '\u052F') {
      return withoutEnding(lower.replace('ё', 'е'));
    }
    if (first >= '\u0600' && first <= '\u06FF') {
      return withoutProclitics(
          lower
              .replace('أ', 'ا')
              .replace('إ', 'ا')
              .replace('آ', 'ا')
              .replace('ى', 'ي')
              .replace('ة', 'ه'));
    }
    return withoutMarks(lower);
  }

  private static String withoutEnding(String word) {
    for (String ending : CYRILLIC_ENDINGS) {
      int rest = word.length() - ending.length();
      if (rest >= (ending.length() == 1 ? 3 : 4) && word.endsWith(ending)) {
        return word.substring(0, rest);
      }
    }
    return word;
  }

  private static String withoutProclitics(String word) {
    for (String proclitic : ARABIC_PROCLITICS) {
      if (word.length() - proclitic.length() >= 4 && word.startsWith(proclitic)) {
        return withoutProclitics(word.substring(proclitic.length()));
      }
    }
    return word;
  }

  private static String withoutMarks(String word) {
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
    StringBuilder bare = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }

  private static String[] latin() {
    String[] table = new String[LAST_LATIN + 1];
    for (char c = 0; c <= LAST_LATIN; c++) {
      table[c] =
          switch (Character.toLowerCase(c)) {
            case 'œ' -> "oe";
            case 'æ' -> "ae";
            case 'ß' -> "ss";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ı' -> "i";
            case '\u00AD' -> "";
            default -> withoutMarks(String.valueOf(c).toLowerCase(Locale.ROOT));
          };
    }
    return table;
  }
}
