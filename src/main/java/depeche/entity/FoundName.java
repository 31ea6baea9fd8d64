package depeche.entity;

import org.jspecify.annotations.Nullable;

/**
 * A place in a text where a person is named.
 *
 * @param surname first word of the surname
 * @param figure who it is, where the list of public figures knows
 * @param reading how sure the name is by itself
 */
record FoundName(
    Passage passage, int from, int surname, int to, @Nullable Figure figure, Sureness reading) {
  enum Sureness {
    /** A full name. */
    FULL,
    /** A single name behind a title, or the surname of a public figure. */
    SINGLE
  }

  String slug() {
    return passage.words().keys(from, to, '-');
  }

  String surnameSlug() {
    return passage.words().keys(surname, to, '-');
  }
}
