package depeche.entity;

/** How a word is written, as far as it tells names from other words. */
enum Shape {
  LOWER,
  /** A capital first and a small letter somewhere after it: {@code Poutine}, {@code McCain}. */
  CAPITALISED,
  /** Two capitals or more and no small letter. */
  UPPER,
  /** One capital letter alone. */
  INITIAL,
  NUMBER,
  /** A word of a script that knows no capitals. */
  UNCASED;

  /** The bit of the shapes that names are written in. */
  static final int STARTS_UPPER = 1 << 19;

  private static final int FIRST_BIT = 20;
  private static final int MASK = 7;
  private static final Shape[] SHAPES = values();

  /** The shape of a word. */
  static Shape of(CharSequence text, int start, int end) {
    boolean lower = false;
    boolean upper = false;
    boolean uncased = false;
    boolean letters = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters = true;
        lower |= Character.isLowerCase(c);
        upper |= Character.isUpperCase(c);
        uncased |= !Character.isLowerCase(c) && !Character.isUpperCase(c);
      }
    }
    if (!letters) {
      return NUMBER;
    }
    if (Character.isUpperCase(text.charAt(start))) {
      return lower ? CAPITALISED : end - start == 1 ? INITIAL : UPPER;
    }
    return uncased && !lower && !upper ? UNCASED : LOWER;
  }

  /** The bits that stand for it, beside those of {@link Begins}. */
  int signs() {
    return (ordinal() << FIRST_BIT) | (startsUpper() ? STARTS_UPPER : 0);
  }

  /** The shape among the signs of a word. */
  static Shape of(int signs) {
    return SHAPES[(signs >>> FIRST_BIT) & MASK];
  }

  /** Says whether a name can be written so. */
  boolean startsUpper() {
    return this == CAPITALISED || this == UPPER || this == INITIAL;
  }
}
