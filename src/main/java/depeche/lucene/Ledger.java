package depeche.lucene;

import depeche.article.ArticleId;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Which files were read to their end, and which articles each of them has, in one snapshot. */
final class Ledger {
  private final Snapshot snapshot;

  Ledger(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** For every origin read to its end, its stamp then. */
  Map<String, String> origins() throws IOException {
    Map<String, String> origins = new HashMap<>();
    StoredArticles.forEach(
        snapshot,
        Kind.ORIGIN.term(),
        (leaf, doc) -> {
          Document entry = leaf.storedFields().document(doc);
          origins.put(entry.get(Fields.LEDGER), entry.get(Fields.STAMP));
        });
    return origins;
  }

  /** What is known of some origins: a stamp, or none where one was not read to its end. */
  Map<String, Optional<String>> stamps(Collection<String> origins) throws IOException {
    Map<String, Optional<String>> stamps = new HashMap<>();
    List<String> ordered = origins.stream().sorted().toList();
    for (LeafReaderContext leaf : snapshot.getLeafContexts()) {
      addStamps(leaf.reader(), ordered, stamps);
    }
    for (String origin : ordered) {
      if (!stamps.containsKey(origin) && has(new Term(Fields.ORIGIN, origin))) {
        stamps.put(origin, Optional.empty());
      }
    }
    return stamps;
  }

  /** In one go over each of the segment's files, since there may be thousands of origins. */
  private static void addStamps(
      LeafReader leaf, List<String> origins, Map<String, Optional<String>> stamps)
      throws IOException {
    Terms terms = leaf.terms(Fields.LEDGER);
    if (terms == null) {
      return;
    }
    Bits live = leaf.getLiveDocs();
    TermsEnum found = terms.iterator();
    StoredFields stored = leaf.storedFields();
    PostingsEnum documents = null;
    for (String origin : origins) {
      if (found.seekExact(new BytesRef(origin))) {
        documents = found.postings(documents, PostingsEnum.NONE);
        while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if (live == null || live.get(documents.docID())) {
            String stamp =
                stored.document(documents.docID(), Set.of(Fields.STAMP)).get(Fields.STAMP);
            stamps.put(origin, Optional.of(stamp));
          }
        }
      }
    }
  }

  /** Names the origins read to their end that lie at a path or below it, all where it is empty. */
  void each(String path, Consumer<String> each) throws IOException {
    for (LeafReaderContext leaf : snapshot.getLeafContexts()) {
      Terms terms = leaf.reader().terms(Fields.LEDGER);
      if (terms != null) {
        each(leaf.reader(), terms.iterator(), path, each);
      }
    }
  }

  private static void each(LeafReader leaf, TermsEnum terms, String path, Consumer<String> each)
      throws IOException {
    BytesRef start = new BytesRef(path);
    TermsEnum.SeekStatus found = terms.seekCeil(start);
    BytesRef term = found == TermsEnum.SeekStatus.END ? null : terms.term();
    while (term != null && StringHelper.startsWith(term, start)) {
      String origin = term.utf8ToString();
      boolean within =
          path.isEmpty() || origin.length() == path.length() || origin.charAt(path.length()) == '/';
      if (within && isLive(leaf, terms)) {
        each.accept(origin);
      }
      term = terms.next();
    }
  }

  /** Names the articles of an origin. */
  void articlesFrom(String origin, Consumer<ArticleId> each) throws IOException {
    StoredArticles.forEach(
        snapshot,
        new Term(Fields.ORIGIN, origin),
        (leaf, doc) -> {
          SortedDocValues values = DocValues.getSorted(leaf, Fields.ID);
          if (values.advanceExact(doc)) {
            each.accept(new ArticleId(values.lookupOrd(values.ordValue()).utf8ToString()));
          }
        });
  }

  private boolean has(Term term) throws IOException {
    for (LeafReaderContext leaf : snapshot.getLeafContexts()) {
      Terms terms = leaf.reader().terms(term.field());
      TermsEnum found = terms == null ? null : terms.iterator();
      if (found != null && found.seekExact(term.bytes()) && isLive(leaf.reader(), found)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether any document of the term the terms have come to is still there. */
  private static boolean isLive(LeafReader leaf, TermsEnum terms) throws IOException {
    Bits live = leaf.getLiveDocs();
    PostingsEnum documents = terms.postings(null, PostingsEnum.NONE);
    while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(documents.docID())) {
        return true;
      }
    }
    return false;
  }
}
