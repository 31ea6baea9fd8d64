package depeche.snippet;

import java.util.Locale;

/** How closely a text answers the words of a query, the closest first. */
public enum Grade {
  /** As typed, accents included. */
  EXACT,
  /** The same forms, but for accents and ligatures. */
  FOLDED,
  /** Other forms of the same words. */
  INFLECTED,
  /** Words of the same family, synonyms, or names that other languages give. */
  RELATED;

  /** The name used in the API, in lower case. */
  public String apiName() {
    return name().toLowerCase(Locale.ROOT);
  }

  Grade orWorse(Grade other) {
    return compareTo(other) >= 0 ? this : other;
  }

  Grade orBetter(Grade other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
