package depeche.text;

/** The three levels of a word, as the terms of an index. */
public enum Level {
  SURFACE,
  EXACT,
  STEM;

  /** Lucene takes at most 32,766 bytes; a longer run of letters is no word that anyone types. */
  private static final int LONGEST = 255;

  /** The term of {@code token} at this level. */
  public String term(Token token) {
    return bounded(
        switch (this) {
          case SURFACE -> token.surface();
          case EXACT -> token.exact();
          case STEM -> token.stem();
        });
  }

  /** As much of a word as a term can hold. */
  public static String bounded(String term) {
    return term.length() <= LONGEST
        ? term
        : term.substring(0, term.offsetByCodePoints(0, LONGEST / 2));
  }
}
