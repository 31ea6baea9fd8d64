package depeche.query;

/** The characters that the query language tells apart, in all their typographic forms. */
final class Typography {
  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2212\uFF0D";
  private static final String DOUBLE_QUOTES = "\"\u201C\u201D\u201E\u201F\uFF02";
  private static final String GUILLEMETS = "«»";

  private Typography() {}

  /** White space of any kind, no-break and narrow no-break spaces among it. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** A hyphen, minus or en dash; the em dash is punctuation only. */
  static boolean isDash(char c) {
    return DASHES.indexOf(c) >= 0;
  }

  static boolean isQuote(char c) {
    return DOUBLE_QUOTES.indexOf(c) >= 0 || GUILLEMETS.indexOf(c) >= 0;
  }

  /**
   * The marks that end what {@code quote} began: any double quote for another, since keyboards mix
   * them, and the opposite guillemet, since German points them inwards.
   */
  static String closingMarks(char quote) {
    return switch (quote) {
      case '«' -> "»";
      case '»' -> "«";
      default -> DOUBLE_QUOTES;
    };
  }

  static boolean isOpeningParenthesis(char c) {
    return c == '(' || c == '\uFF08';
  }

  static boolean isClosingParenthesis(char c) {
    return c == ')' || c == '\uFF09';
  }

  static boolean isBar(char c) {
    return c == '|' || c == '\uFF5C';
  }

  /** Says whether no word can go on past {@code c}. */
  static boolean endsWord(char c) {
    return isSpace(c)
        || isQuote(c)
        || isOpeningParenthesis(c)
        || isClosingParenthesis(c)
        || isBar(c);
  }

  /** Says whether {@code text} holds anything to look for: a letter, a digit or a pictograph. */
  static boolean saysSomething(String text) {
    return text.codePoints()
        .anyMatch(
            c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL);
  }

  /** {@code text} without white space at its ends, no-break spaces included. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
