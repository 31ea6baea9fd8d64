package depeche.lucene;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.index.Change;
import depeche.index.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
          yield stored.version(id).isPresent() ? remove(id) : Outcome.ABSENT;
        } finally {
          stripe.unlock();
        }
      }
      case Change.Withdraw(ArticleId id, String origin) -> {
        Lock stripe = lock(id);
        try {
          yield withdraw(id, origin);
        } finally {
          stripe.unlock();
        }
      }
      case Change.OriginRead(String origin, String stamp) -> {
        writer.updateDocument(
            new Term(Fields.LEDGER, origin), ArticleDocuments.ledgerEntry(origin, stamp));
        yield Outcome.NOTED;
      }
      case Change.OriginGone(String origin) -> {
        writer.deleteDocuments(new Term(Fields.LEDGER, origin));
        yield Outcome.NOTED;
      }
    };
  }

  /** Names every article that is changed from now on to {@code listener}, and to no other. */
  void tell(Consumer<ArticleId> listener) {
    unrefreshed.tell(listener);
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
    EnrichedArticle article = store.article();
    ArticleId id = article.article().id();
    Written.Version before = stored.version(id).orElse(null);
    if (before == null) {
      Written.Version first = new Written.Version("", List.of(), null).replacedBy(store);
      writer.addDocument(documents.document(article, first));
      unrefreshed.note(id, new Written.Stored(article, first));
      return Outcome.CREATED;
    }
    boolean same = before.isAsSent(store);
    if (same && before.isFrom(store.origin())) {
      return Outcome.UNCHANGED;
    }
    if (!same && before.isNewerThan(store)) {
      if (!before.isFrom(store.origin())) {
        rewrite(id, before.alsoFrom(Objects.requireNonNull(store.origin())));
      }
      return Outcome.OUTDATED;
    }
    replace(article, before.replacedBy(store));
    return same ? Outcome.UNCHANGED : Outcome.REPLACED;
  }

  private void replace(EnrichedArticle article, Written.Version version) throws IOException {
    ArticleId id = article.article().id();
    writer.updateDocument(StoredArticles.term(id), documents.document(article, version));
    unrefreshed.note(id, new Written.Stored(article, version));
  }

  /** The article stays, and only what is known of its origins changes. */
  private void rewrite(ArticleId id, Written.Version version) throws IOException {
    replace(stored.find(id).orElseThrow(), version);
  }

  private Outcome withdraw(ArticleId id, String origin) throws IOException {
    Written.Version before = stored.version(id).orElse(null);
    if (before == null || !before.origins().contains(origin)) {
      return Outcome.ABSENT;
    }
    Written.Version after = before.withdrawnFrom(origin);
    if (after.origins().isEmpty()) {
      return remove(id);
    }
    rewrite(id, after);
    return Outcome.NOTED;
  }

  private Outcome reread(Change.Reread reread) throws IOException {
    ArticleId id = reread.article().article().id();
    Written.Version before = stored.version(id).orElse(null);
    if (before == null || !before.fingerprint().equals(reread.fingerprint())) {
      return Outcome.ABSENT;
    }
    replace(reread.article(), before);
    return Outcome.REPLACED;
  }

  private Outcome remove(ArticleId id) throws IOException {
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
