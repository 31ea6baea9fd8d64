package depeche.lucene;

import depeche.article.ArticleId;
import depeche.index.Change;
import depeche.index.Outcome;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * Applies changes to the one Lucene writer. Two changes to the same id never overlap, so that an id
 * names one article and its last change wins; changes to different ids run side by side.
 */
final class ArticleWriter {
  private static final int STRIPES = 64;

  private final IndexWriter writer;
  private final ArticleDocuments documents;
  private final UnrefreshedWrites unrefreshed;
  private final StoredArticles stored;
  private final Lock[] stripes =
      Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);
  private final Lock committing = new ReentrantLock();
  private long committed;

  ArticleWriter(
      IndexWriter writer,
      ArticleDocuments documents,
      UnrefreshedWrites unrefreshed,
      StoredArticles stored) {
    this.writer = writer;
    this.documents = documents;
    this.unrefreshed = unrefreshed;
    this.stored = stored;
  }

  Outcome apply(Change change) throws IOException {
    return switch (change) {
      case Change.Store store -> {
        Lock stripe = lock(store.article().article().id());
        try {
          yield store(store);
        } finally {
          stripe.unlock();
        }
      }
      case Change.Reread reread -> {
        Lock stripe = lock(reread.article().article().id());
        try {
          yield reread(reread);
        } finally {
          stripe.unlock();
        }
      }
      case Change.Remove(ArticleId id) -> {
        Lock stripe = lock(id);
        try {
          yield remove(id);
        } finally {
          stripe.unlock();
        }
      }
      case Change.OriginRead(String origin, String stamp) -> {
        Document entry = new Document();
        entry.add(new StringField(Fields.LEDGER, origin, Field.Store.YES));
        entry.add(new StoredField(Fields.STAMP, stamp));
        entry.add(new StringField(Fields.KIND, Kind.ORIGIN.name(), Field.Store.NO));
        writer.updateDocument(new Term(Fields.LEDGER, origin), entry);
        yield Outcome.NOTED;
      }
      case Change.OriginGone(String origin) -> {
        writer.deleteDocuments(new Term(Fields.LEDGER, origin));
        yield Outcome.NOTED;
      }
    };
  }

  /** Commits once for all who wait: whoever was written before the commit began is in it. */
  void commit() throws IOException {
    long mine = writer.getMaxCompletedSequenceNumber();
    committing.lock();
    try {
      if (committed < mine) {
        committed = Math.max(mine, writer.commit());
      }
    } finally {
      committing.unlock();
    }
  }

  private Outcome store(Change.Store store) throws IOException {
    ArticleId id = store.article().article().id();
    Optional<Written.Version> before = stored.version(id);
    boolean same = before.filter(version -> version.isAsSent(store)).isPresent();
    if (same && before.filter(version -> version.isFrom(store.origin())).isPresent()) {
      return Outcome.UNCHANGED;
    }
    Document document = documents.document(store.article(), store.fingerprint(), store.origin());
    if (before.isEmpty()) {
      writer.addDocument(document);
    } else {
      writer.updateDocument(StoredArticles.term(id), document);
    }
    Written.Version version = new Written.Version(store.fingerprint(), store.origin());
    unrefreshed.note(id, new Written.Stored(store.article(), version));
    return before.isEmpty() ? Outcome.CREATED : same ? Outcome.UNCHANGED : Outcome.REPLACED;
  }

  private Outcome reread(Change.Reread reread) throws IOException {
    ArticleId id = reread.article().article().id();
    Optional<Written.Version> before = stored.version(id);
    if (before.filter(version -> version.fingerprint().equals(reread.fingerprint())).isEmpty()) {
      return Outcome.ABSENT;
    }
    Written.Version version = before.get();
    writer.updateDocument(
        StoredArticles.term(id),
        documents.document(reread.article(), version.fingerprint(), version.origin()));
    unrefreshed.note(id, new Written.Stored(reread.article(), version));
    return Outcome.REPLACED;
  }

  private Outcome remove(ArticleId id) throws IOException {
    if (stored.version(id).isEmpty()) {
      return Outcome.ABSENT;
    }
    writer.deleteDocuments(StoredArticles.term(id));
    unrefreshed.note(id, new Written.Removed());
    return Outcome.REMOVED;
  }

  private Lock lock(ArticleId id) {
    Lock stripe = stripes[Math.floorMod(id.hashCode(), STRIPES)];
    stripe.lock();
    return stripe;
  }
}
