package depeche.entity;

import org.jspecify.annotations.Nullable;

/**
 * A place in a text where a person is named.
 *
 * @param figure who it is, where the list of public figures knows
 * @param sureness how much the name says by itself
 */
record FoundName(
    Passage passage, NameReader.Reading reading, @Nullable Figure figure, Sureness sureness) {
  enum Sureness {
    /** A full name. */
    FULL,
    /** A single name behind a title, or the surname of a public figure. */
    SINGLE
  }

  int from() {
    return reading.from();
  }

  int to() {
    return reading.to();
  }

  String slug() {
    return passage.words().keys(from(), to(), '-');
  }
}
