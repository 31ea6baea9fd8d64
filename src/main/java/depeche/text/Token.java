package depeche.text;

/**
 * One position of a text at its three levels.
 *
 * @param surface lower case, accents kept
 * @param exact {@code surface} with accents and ligatures folded: the phrase level
 * @param stem the lemma, lightly stemmed, folded last: the level that inflections share
 * @param start first character in the analysed text, in UTF-16 units; an elided article is outside
 * @param end one past the last character
 */
public record Token(String surface, String exact, String stem, int start, int end) {
  Token shifted(int by) {
    return new Token(surface, exact, stem, start + by, end + by);
  }
}
