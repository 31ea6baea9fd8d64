package depeche.lucene;

import org.apache.lucene.index.Term;

/** What a document of the index is. */
enum Kind {
  ARTICLE,
  /** An entry of the ledger: a source of articles that was read to its end. */
  ORIGIN;

  /** The term that all documents of this kind have. */
  Term term() {
    return new Term(Fields.KIND, name());
  }
}
