package depeche.lucene;

import static depeche.lucene.LuceneDialect.LUCENE;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.EntityKind;
import depeche.index.Account;
import depeche.index.AlikeQuery;
import depeche.index.ArticleHits;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.index.ArticleTitle;
import depeche.index.Change;
import depeche.index.Cursor;
import depeche.index.Explained;
import depeche.index.IndexUnavailableException;
import depeche.index.Outcome;
import depeche.index.SpellingCount;
import depeche.index.Spellings;
import depeche.index.StorageFullException;
import depeche.index.Trait;
import depeche.index.TraitCounts;
import depeche.index.ValuePage;
import depeche.index.WantedValues;
import depeche.index.Weights;
import depeche.index.WordCount;
import depeche.matching.ClauseTranslation;
import depeche.query.Facet;
import depeche.text.Chains;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Version;

/**
 * Articles in a Lucene index in one folder, open in one process at a time. Everything is in that
 * one index, the ledger of origins too, so that one commit is one point in time for all of it.
 */
public final class LuceneIndex implements ArticleIndex {
  private static final System.Logger LOG = System.getLogger(LuceneIndex.class.getName());

  private final Chains chains;
  private final Weights weights = Weights.DEFAULT;
  private final Directory directory;
  private final Lock reopening = new ReentrantLock();
  private final AtomicLong losses = new AtomicLong();
  private volatile WriterSession session;
  private volatile boolean closed;

  LuceneIndex(Directory directory, Chains chains) throws IOException {
    this.chains = chains;
    this.directory = directory;
    this.session = WriterSession.open(directory, chains);
  }

  /**
   * Opens the index in {@code folder}, or begins one where there is none.
   *
   * @throws IncompatibleIndexException if what is there was made by a version that differs
   * @throws IndexUnavailableException if another process has it open, or it cannot be read
   */
  public static LuceneIndex open(Path folder, Chains chains) {
    try {
      Files.createDirectories(folder);
      Directory directory = FSDirectory.open(folder);
      IndexFormat.check(folder, directory);
      checkSound(directory);
      return new LuceneIndex(directory, chains);
    } catch (CorruptIndexException | EOFException | NoSuchFileException damage) {
      throw new IndexUnavailableException(
          "the index in %s is damaged (%s). Move that folder away; then put a backup in its place"
                  .formatted(folder, damage.getMessage())
              + " (depeche restore), or start without: the corpus is indexed anew, and what was"
              + " sent has to be sent again",
          damage);
    } catch (LockObtainFailedException locked) {
      throw new IndexUnavailableException(
          "the index in " + folder + " is open in another process; only one can have it", locked);
    } catch (IOException problem) {
      if (StorageFullException.isBehind(problem)) {
        throw new StorageFullException("the disk of the index in " + folder + " is full", problem);
      }
      throw new IndexUnavailableException(
          "the index in " + folder + " cannot be opened: " + problem.getMessage(), problem);
    }
  }

  /** Reads every file against its checksum, so that damage shows now and not in some search. */
  private static void checkSound(Directory directory) throws IOException {
    if (DirectoryReader.indexExists(directory)) {
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext segment : reader.leaves()) {
          segment.reader().checkIntegrity();
        }
      }
      return;
    }
    for (String file : directory.listAll()) {
      // Lucene would take the folder for empty, and remove what is left.
      if (IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
        throw new CorruptIndexException("its list of segments is missing", file);
      }
    }
  }

  @Override
  public List<Outcome> write(List<Change> changes) {
    return answer(() -> {
      WriterSession writing = writable();
      List<Outcome> outcomes = new ArrayList<>(changes.size());
      for (Change change : changes) {
        outcomes.add(writing.articles().apply(change));
      }
      return outcomes;
    });
  }

  @Override
  public void commit() {
    run(() -> writable().articles().commit());
  }

  /** A session that is broken is counted, and mended, before the caller begins to write. */
  @Override
  public long losses() {
    return answer(() -> {
      writable();
      return losses.get();
    });
  }

  @Override
  public void refresh() {
    run(() -> writable().snapshots().refresh());
  }

  @Override
  public ArticleHits search(ArticleQuery query) {
    Query words = words(query);
    Cursor after = query.cursor() == null ? null : Cursor.decode(query.cursor(), query);
    Snapshots snapshots = session.snapshots();
    Snapshots.Reader<ArticleHits> search =
        snapshot ->
            new ArticleSearch(snapshot, query).answer(words, after, () -> snapshots.name(snapshot));
    return answer(
        () -> after == null ? snapshots.read(search) : snapshots.read(after.snapshot(), search));
  }

  @Override
  public Optional<Account> explain(ArticleQuery query, ArticleId id) {
    Query words = words(query);
    Query article = new TermQuery(new Term(Fields.ID, id.value()));
    return answer(() ->
        session
            .snapshots()
            .read(snapshot -> {
              ScoreDoc[] found = snapshot.search(article, 1).scoreDocs;
              Explanation why = found.length == 0 ? null : snapshot.explain(words, found[0].doc);
              return why == null || !why.isMatch()
                  ? Optional.empty()
                  : Optional.of(explained(why).account());
            }));
  }

  private static Explained explained(Explanation why) {
    return new Explained(
        why.getValue().doubleValue(),
        why.getDescription(),
        Arrays.stream(why.getDetails()).map(LuceneIndex::explained).toList());
  }

  @Override
  public ValuePage values(ArticleQuery query, WantedValues wanted) {
    Facet facet = wanted.facet();
    ArticleQuery counted = query.counting(facet);
    Set<String> selected = query.filters().include().getOrDefault(facet, Set.of());
    return answer(() ->
        session
            .snapshots()
            .read(snapshot -> {
              MatchCollector matches = new ArticleSearch(snapshot, counted).matches(words(counted));
              return new ValueCounting(snapshot, wanted).count(matches.countedBy(facet), selected);
            }));
  }

  @Override
  public List<SpellingCount> spellings(ArticleQuery query, EntityKind kind, String id, int most) {
    Facet facet = Facet.of(kind);
    ArticleQuery counted = query.counting(facet);
    return answer(() ->
        session
            .snapshots()
            .read(snapshot -> {
              MatchCollector matches = new ArticleSearch(snapshot, counted).matches(words(counted));
              return Spellings.mostUsed(
                  SpellingCounting.count(
                      snapshot.getIndexReader(), matches.countedBy(facet), facet, id),
                  most);
            }));
  }

  private Query words(ArticleQuery query) {
    return new ClauseTranslation<>(LUCENE, chains, query.languages(), weights)
        .query(query.clause());
  }

  @Override
  public TraitCounts counts(Set<Trait> traits) {
    return answer(
        () -> session.snapshots().read(snapshot -> new AlikeSearch(snapshot).counts(traits)));
  }

  @Override
  public List<ArticleHits.Hit> alike(AlikeQuery likeness) {
    return answer(
        () -> session.snapshots().read(snapshot -> new AlikeSearch(snapshot).answer(likeness)));
  }

  @Override
  public Optional<EnrichedArticle> find(ArticleId id) {
    return answer(() -> session.stored().find(id));
  }

  @Override
  public Map<String, String> origins() {
    return answer(() -> writable().stored().origins());
  }

  @Override
  public List<ArticleId> articlesFrom(String origin) {
    return answer(() -> writable().stored().from(origin));
  }

  @Override
  public List<String> originsOf(ArticleId id) {
    return answer(
        () -> session.stored().version(id).map(Written.Version::origins).orElse(List.of()));
  }

  @Override
  public List<WordCount> similarWords(String word, int edits, int most) {
    return answer(() ->
        session
            .snapshots()
            .read(snapshot -> new SimilarWords(snapshot.getIndexReader()).of(word, edits, most)));
  }

  @Override
  public List<ArticleTitle> newestTitles(int most) {
    return answer(() ->
        session
            .snapshots()
            .read(snapshot -> new NewestTitles(snapshot.getIndexReader()).read(most)));
  }

  @Override
  public long version() {
    return answer(() ->
        session
            .snapshots()
            .read(snapshot -> ((DirectoryReader) snapshot.getIndexReader()).getVersion()));
  }

  @Override
  public Health health() {
    return answer(() ->
        new Health(
            session
                .snapshots()
                .read(snapshot -> (long) snapshot.count(new TermQuery(Kind.ARTICLE.term()))),
            bytes(),
            IndexFormat.VERSION,
            "lucene " + Version.LATEST));
  }

  @Override
  public void close() {
    run(() -> {
      reopening.lock();
      try {
        closed = true;
        session.close();
      } finally {
        reopening.unlock();
      }
      directory.close();
    });
  }

  /**
   * The session, or a new one where the last broke on a full disk: Lucene ends a writer that could
   * not write, and what it had not committed is gone.
   */
  private WriterSession writable() throws IOException {
    WriterSession now = session;
    if (now.isOpen()) {
      return now;
    }
    reopening.lock();
    try {
      WriterSession broken = session;
      if (!broken.isOpen() && !closed) {
        broken.awaitEnd();
        WriterSession next = WriterSession.open(directory, chains);
        losses.incrementAndGet();
        session = next;
        LOG.log(System.Logger.Level.INFO, "the index can be written again");
        broken.close();
      }
      return session;
    } finally {
      reopening.unlock();
    }
  }

  private long bytes() throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      if (IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
          || file.startsWith(IndexFileNames.SEGMENTS)) {
        bytes += directory.fileLength(file);
      }
    }
    return bytes;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  @FunctionalInterface
  private interface Action {
    void run() throws IOException;
  }

  private <T> T answer(Reading<T> reading) {
    WriterSession before = session;
    try {
      return reading.read();
    } catch (IOException | AlreadyClosedException problem) {
      throw unavailable(problem);
    } catch (IllegalStateException problem) {
      // A writer that a merge has just ended may still be open, but says what ended it.
      if (before.isOpen() && !(problem.getCause() instanceof IOException)) {
        throw problem;
      }
      throw unavailable(problem);
    }
  }

  private static IndexUnavailableException unavailable(Exception problem) {
    return StorageFullException.isBehind(problem)
        ? new StorageFullException("the disk of the index is full", problem)
        : new IndexUnavailableException(
            "the index cannot answer: " + problem.getMessage(), problem);
  }

  private void run(Action action) {
    answer(() -> {
      action.run();
      return true;
    });
  }
}
