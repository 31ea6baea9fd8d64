package depeche.text;

import com.ibm.icu.lang.UScript;

/** What a character does for tokenising: builds words, joins them, or separates them. */
enum Characters {
  /** Separates words. */
  OTHER,
  LETTER,
  DIGIT,
  /** Belongs to the character before it: an accent or a vowel sign. */
  MARK,
  /** Is not there for a reader: soft hyphens, zero-width and bidirectional marks, tatweel. */
  INVISIBLE,
  APOSTROPHE,
  HYPHEN,
  POINT,
  COMMA,
  /** A space that may group digits, breaking or not. */
  SPACE,
  /** A letter of a script that writes no spaces between words: only a dictionary can split it. */
  UNSPACED;

  private static final Characters[] BASIC_PLANE = new Characters[0x10000];

  static {
    for (int c = 0; c < BASIC_PLANE.length; c++) {
      BASIC_PLANE[c] = classify(c);
    }
  }

  static Characters of(int codePoint) {
    return codePoint < BASIC_PLANE.length ? BASIC_PLANE[codePoint] : classify(codePoint);
  }

  private static Characters classify(int c) {
    return switch (c) {
      case '\'', '`', 0x2019, 0x02BC, 0x2018, 0x201B, 0x2032, 0x00B4, 0x02B9, 0xFF07 -> APOSTROPHE;
      case '-', 0x2010, 0x2011, 0x2012, 0x2013, 0xFE63, 0xFF0D -> HYPHEN;
      case 0x00AD, 0x0640, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF -> INVISIBLE;
      case '.', 0xFF0E -> POINT;
      case 0xFF9E, 0xFF9F -> MARK;
      case 0x00B2, 0x00B3, 0x00B9 -> DIGIT;
      case ',', 0xFF0C -> COMMA;
      case ' ', 0x00A0, 0x2009, 0x202F, 0x2007 -> SPACE;
      default -> c >= 0x2070 && c <= 0x2089 ? raised(c) : classifyByCategory(c);
    };
  }

  /** Superscript and subscript digits, as in CO₂; the block also has two letters. */
  private static Characters raised(int c) {
    return c == 0x2071 || c == 0x207F ? LETTER : c >= 0x207A && c <= 0x207E ? OTHER : DIGIT;
  }

  private static Characters classifyByCategory(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          MARK;
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.OTHER_LETTER, Character.MODIFIER_LETTER, Character.LETTER_NUMBER ->
          isUnspaced(c) ? UNSPACED : LETTER;
      case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER ->
          LETTER;
      default -> OTHER;
    };
  }

  private static boolean isUnspaced(int c) {
    return switch (UScript.getScript(c)) {
      case UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR ->
          true;
      default -> c == 0x30FC || c == 0xFF70;
    };
  }
}
