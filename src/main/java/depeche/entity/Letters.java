package depeche.entity;

/** Where words end. */
final class Letters {
  private static final int LATIN_END = 0x250;
  private static final int FIRST_IDEOGRAPH = 0x2E80;
  private static final boolean[] LATIN = new boolean[LATIN_END];

  static {
    for (char c = 0; c < LATIN_END; c++) {
      LATIN[c] = Character.isLetterOrDigit(c);
    }
  }

  private Letters() {}

  /**
   * One past the word that starts at {@code start}, or {@code start} where none does. An ideograph
   * is a word by itself; a mark or an invisible character belongs to the word before it.
   */
  static int wordEnd(char[] text, int start) {
    int end = start;
    while (end < text.length) {
      char c = text[end];
      if (c < LATIN_END && LATIN[c]) {
        end++;
        continue;
      }
      int point = Character.codePointAt(text, end);
      if (point >= FIRST_IDEOGRAPH && Character.isIdeographic(point)) {
        return end == start ? end + Character.charCount(point) : end;
      }
      boolean inside =
          (c >= LATIN_END && Character.isLetterOrDigit(point))
              || (end > start
                  && (Folding.isInvisible(c)
                      || Character.getType(point) == Character.NON_SPACING_MARK));
      if (!inside) {
        return end;
      }
      end += Character.charCount(point);
    }
    return end;
  }
}
