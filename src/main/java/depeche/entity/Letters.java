package depeche.entity;

/** Where words end. */
final class Letters {
  private static final byte LETTER = 1;
  private static final byte INSIDE = 2;
  private static final byte IDEOGRAPH = 3;

  /** The alphabets from Latin to Arabic and Thai, and the punctuation of all: most of any text. */
  private static final byte[] KINDS = new byte[0x2100];

  static {
    for (char c = 0; c < KINDS.length; c++) {
      KINDS[c] = kind(c);
    }
  }

  private Letters() {}

  private static byte kind(int point) {
    if (Character.isIdeographic(point)) {
      return IDEOGRAPH;
    }
    if (Character.isLetterOrDigit(point)) {
      return LETTER;
    }
    boolean inside =
        (Character.isBmpCodePoint(point) && Folding.isInvisible((char) point))
            || Character.getType(point) == Character.NON_SPACING_MARK;
    return inside ? INSIDE : 0;
  }

  /**
   * One past the word that starts at {@code start}, or {@code start} where none does. An ideograph
   * is a word by itself; a mark or an invisible character belongs to the word before it.
   */
  static int wordEnd(char[] text, int start) {
    int end = start;
    while (end < text.length) {
      char c = text[end];
      int point = c < KINDS.length ? c : Character.codePointAt(text, end);
      byte kind = c < KINDS.length ? KINDS[c] : kind(point);
      boolean first = end == start;
      if (kind == IDEOGRAPH) {
        return first ? end + Character.charCount(point) : end;
      }
      if (kind == 0 || (kind == INSIDE && first)) {
        return end;
      }
      end += Character.charCount(point);
    }
    return end;
  }
}
