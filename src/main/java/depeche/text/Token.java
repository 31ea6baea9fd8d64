package depeche.text;

/**
 * One position of a text at its three levels.
 *
 * @param surface lower case, accents kept
 * @param exact {@code surface} with accents and ligatures folded: the phrase level
 * @param usual the spelling that French writes most often of all that fold to {@code exact}: {@code
 *     été} for {@code ete}; {@code exact} itself where the dictionary has no other
 * @param stem the lemma, lightly stemmed, folded last: the level that inflections share
 * @param start first character in the analysed text, in UTF-16 units; an elided article is outside
 * @param end one past the last character
 */
public record Token(String surface, String exact, String usual, String stem, int start, int end) {
  /** Says whether it is spelt as French mostly spells it. */
  public boolean isUsual() {
    return surface.equals(usual);
  }

  Token shifted(int by) {
    return new Token(surface, exact, usual, stem, start + by, end + by);
  }
}
