package depeche.lucene;

import depeche.query.Facet;

/**
 * The names of the index's fields, but for those of {@link depeche.matching.IndexedText words}.
 * Changing what one holds means a new {@link IndexFormat}.
 */
final class Fields {
  /** Articles only: their id, as a term and to break ties. */
  static final String ID = "id";

  /** Tells articles from entries of the ledger of origins, which no search may show. */
  static final String KIND = "kind";

  /** The whole article, see {@link StoredArticle}. */
  static final String STORED = "stored";

  static final String FINGERPRINT = "fingerprint";

  /** Each file that has the article. */
  static final String ORIGIN = "origin";

  /** The same in order, see {@link Written.Version}. */
  static final String ORIGINS = "origins";

  /** Between the origins: no path has it in it. */
  static final String SEPARATOR = "\0";

  /** Milliseconds since 1970. */
  static final String REVISED = "revised";

  /** Milliseconds since 1970, as points and to sort by. */
  static final String PUBLISHED = "published";

  /** Ledger only: an origin that was read to its end, and the stamp it had. */
  static final String LEDGER = "ledger";

  static final String STAMP = "stamp";

  /** The title as written, to be read for many articles at once. */
  static final String TITLE_WRITTEN = "title.written";

  /** The bands of an article's shingles: versions of one text share some. */
  static final String BAND = "band";

  private Fields() {}

  static String facet(Facet facet) {
    return facet.apiName();
  }

  /** Holds {@code id NUL spelling} for every way an article writes an entity. */
  static String spelling(Facet facet) {
    return facet.apiName() + ".spelling";
  }

  /** How much an article is about each entity of a kind. */
  static String salience(Facet facet) {
    return facet.apiName() + ".salience";
  }

  /** What an article is chiefly about, of a kind. */
  static String chief(Facet facet) {
    return facet.apiName() + ".chief";
  }

  /**
   * Of the values of a field, those that the article means without naming them, see {@link
   * depeche.index.IndirectMentions}.
   */
  static String indirect(String field) {
    return field + ".indirect";
  }

  /** Holds {@code id NUL label} for every label that an article gave a value. */
  static String label(Facet facet) {
    return facet.apiName() + ".label";
  }
}
