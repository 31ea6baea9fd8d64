package depeche.lucene;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Reads articles by id, without a search. */
final class StoredArticles {
  private final Snapshots snapshots;
  private final UnrefreshedWrites unrefreshed;

  StoredArticles(Snapshots snapshots, UnrefreshedWrites unrefreshed) {
    this.snapshots = snapshots;
    this.unrefreshed = unrefreshed;
  }

  /** An article as last written, refreshed or not. */
  Optional<EnrichedArticle> find(ArticleId id) throws IOException {
    return switch (unrefreshed.latest(id)) {
      case Written.Stored(EnrichedArticle article, var version) -> Optional.of(article);
      case Written.Removed() -> Optional.empty();
      case null ->
          snapshots.read(snapshot -> {
            List<EnrichedArticle> found = new ArrayList<>(1);
            forEach(
                snapshot,
                term(id),
                (leaf, doc) ->
                    found.add(decode(leaf.storedFields().document(doc, Set.of(Fields.STORED)))));
            return found.stream().findFirst();
          });
    };
  }

  /** What an id holds, refreshed or not. */
  Optional<Written.Version> version(ArticleId id) throws IOException {
    return switch (unrefreshed.latest(id)) {
      case Written.Stored(var article, Written.Version version) -> Optional.of(version);
      case Written.Removed() -> Optional.empty();
      case null ->
          snapshots.read(snapshot -> {
            List<Written.Version> found = new ArrayList<>(1);
            forEach(snapshot, term(id), (leaf, doc) -> found.add(version(leaf, doc)));
            return found.stream().findFirst();
          });
    };
  }

  /** Takes an article and what is known of its versions. */
  @FunctionalInterface
  interface ArticleReader {
    void read(EnrichedArticle article, Written.Version version) throws IOException;
  }

  /** Hands over every article of a snapshot. */
  static void forEachArticle(Snapshot snapshot, ArticleReader reader) throws IOException {
    forEach(
        snapshot,
        Kind.ARTICLE.term(),
        (leaf, doc) ->
            reader.read(
                decode(leaf.storedFields().document(doc, Set.of(Fields.STORED))),
                version(leaf, doc)));
  }

  /** Takes the bytes of a stored article, the id they are stored under, and its versions. */
  @FunctionalInterface
  interface StoredReader {
    void read(BytesRef stored, String id, Written.Version version) throws IOException;
  }

  /** Hands over every article of a snapshot as it is stored, in whatever layout. */
  static void forEachStored(Snapshot snapshot, StoredReader reader) throws IOException {
    forEach(
        snapshot,
        Kind.ARTICLE.term(),
        (leaf, doc) -> {
          SortedDocValues ids = DocValues.getSorted(leaf, Fields.ID);
          String id = ids.advanceExact(doc) ? ids.lookupOrd(ids.ordValue()).utf8ToString() : "";
          reader.read(
              leaf.storedFields()
                  .document(doc, Set.of(Fields.STORED))
                  .getBinaryValue(Fields.STORED),
              id,
              version(leaf, doc));
        });
  }

  /** The article in a document of which {@link Fields#STORED} was read. */
  static EnrichedArticle decode(Document document) throws IOException {
    return StoredArticle.decode(document.getBinaryValue(Fields.STORED));
  }

  static Term term(ArticleId id) {
    return new Term(Fields.ID, id.value());
  }

  /** Takes a document of a segment. */
  @FunctionalInterface
  interface DocumentReader {
    void read(LeafReader segment, int document) throws IOException;
  }

  /** Hands over every document that has a term. */
  static void forEach(Snapshot snapshot, Term term, DocumentReader reader) throws IOException {
    for (LeafReaderContext leaf : snapshot.getLeafContexts()) {
      PostingsEnum documents = leaf.reader().postings(term, PostingsEnum.NONE);
      if (documents != null) {
        Bits live = leaf.reader().getLiveDocs();
        while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if (live == null || live.get(documents.docID())) {
            reader.read(leaf.reader(), documents.docID());
          }
        }
      }
    }
  }

  private static Written.Version version(LeafReader segment, int document) throws IOException {
    BinaryDocValues fingerprints = DocValues.getBinary(segment, Fields.FINGERPRINT);
    BinaryDocValues origins = DocValues.getBinary(segment, Fields.ORIGINS);
    NumericDocValues revised = DocValues.getNumeric(segment, Fields.REVISED);
    return new Written.Version(
        fingerprints.advanceExact(document) ? fingerprints.binaryValue().utf8ToString() : "",
        origins.advanceExact(document)
            ? List.of(origins.binaryValue().utf8ToString().split(Fields.SEPARATOR, -1))
            : List.of(),
        revised.advanceExact(document) ? Instant.ofEpochMilli(revised.longValue()) : null);
  }
}
