package depeche.source.input;

/**
 * How much a text looks like words, where its letters beyond ASCII are concerned: what tells apart
 * encodings that give every byte some character. In French, the bytes of MacRoman read as
 * Windows-1252 put symbols inside words; the other way round, capitals.
 */
final class Legibility {
  /** Letters of the languages of western Europe; others are possible, but say nothing. */
  private static final String LETTERS = "àâäæçèéêëîïôöœùûüÿñáíóúßãõåìò";

  private static final String QUOTES = "’‘“”«»„";
  private static final int ODD = -2;

  private Legibility() {}

  /** Above 0 where most such characters are where they belong, below 0 where most are not. */
  static int of(String text) {
    int score = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7F) {
        char before = i > 0 ? text.charAt(i - 1) : ' ';
        char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        score += of(c, before, after);
      }
    }
    return score;
  }

  private static int of(char c, char before, char after) {
    boolean inWord = Character.isLetter(before) && Character.isLetter(after);
    if (Character.isLetter(c)) {
      if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
        return ODD;
      }
      boolean usual = LETTERS.indexOf(Character.toLowerCase(c)) >= 0;
      boolean inCompany = Character.isLetter(before) || Character.isLetter(after) || c == 'à';
      return usual && inCompany ? 1 : 0;
    }
    if (Character.isISOControl(c) || c == '\uFFFD') {
      return ODD;
    }
    if (QUOTES.indexOf(c) >= 0) {
      boolean apostrophe = c == '’' && inWord;
      boolean outside = !inWord && Character.isLetter(before) != Character.isLetter(after);
      return apostrophe || outside || Character.isSpaceChar(before) ? 1 : inWord ? ODD : 0;
    }
    return inWord ? ODD : 0;
  }
}
