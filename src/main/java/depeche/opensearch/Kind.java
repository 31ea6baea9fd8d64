package depeche.opensearch;

/** What a document of the index is. */
enum Kind {
  ARTICLE,
  /** An entry of the ledger: a source of articles that was read to its end. */
  ORIGIN
}
