package depeche.opensearch;

import depeche.query.Facet;

/**
 * The names of the index's fields, but for those of {@link depeche.matching.IndexedText words}.
 * Changing what one holds means a new {@link Layout#FORMAT}.
 */
final class Fields {
  static final String ID = "id";

  /** Tells articles from entries of the ledger of origins, which no search may show. */
  static final String KIND = "kind";

  /** The whole article, see {@link Documents}; kept, not searched. */
  static final String ARTICLE = "article";

  static final String FINGERPRINT = "fingerprint";

  /** Names the attempt to write that made this version, see {@link ArticleWriter}. */
  static final String ATTEMPT = "attempt";

  /** The files that have the article, first the one it is stored as it is in. */
  static final String ORIGIN = "origin";

  /** When this version was made, ISO 8601; kept, not searched. */
  static final String REVISED = "revised";

  /** Milliseconds since 1970, to filter and to sort by. */
  static final String PUBLISHED = "published";

  /** The same as a number of days and of months, to count by. */
  static final String DAY = "day";

  static final String MONTH = "month";

  /** Ledger only: an origin that was read to its end, and the stamp it had. */
  static final String LEDGER = "ledger";

  static final String STAMP = "stamp";

  /** The bands of an article's shingles: versions of one text share some. */
  static final String BAND = "band";

  /** A character for private use, which no id holds. */
  private static final char DOT = '\uE02E';

  private Fields() {}

  static String facet(Facet facet) {
    return "facet." + facet.apiName();
  }

  /** Holds {@code id NUL spelling} for every way an article writes an entity. */
  static String spelling(Facet facet) {
    return "spelling." + facet.apiName();
  }

  /** How much an article is about each entity of a kind. */
  static String salience(Facet facet) {
    return "salience." + facet.apiName();
  }

  /** What an article is chiefly about, of a kind. */
  static String chief(Facet facet) {
    return "chief." + facet.apiName();
  }

  /**
   * Of the values of a field, those that the article means without naming them, see {@link
   * depeche.index.IndirectMentions}.
   */
  static String indirect(String field) {
    return "indirect." + field.replace('.', '-');
  }

  /** What an entity is called in {@link #salience}: dots would part it into several. */
  static String feature(String id) {
    return id.replace('.', DOT);
  }

  /** Holds {@code id NUL label} for every label that an article gave a value. */
  static String label(Facet facet) {
    return "label." + facet.apiName();
  }
}
