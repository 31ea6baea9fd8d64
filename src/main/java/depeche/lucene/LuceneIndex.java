package depeche.lucene;

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
import depeche.index.Trait;
import depeche.index.TraitCounts;
import depeche.index.ValuePage;
import depeche.index.WantedValues;
import depeche.index.Weights;
import depeche.index.WordCount;
import depeche.query.Facet;
import depeche.text.Chains;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
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
  private static final double WRITE_BUFFER_MEGABYTES = 128;

  private final Chains chains;
  private final Weights weights;
  private final Directory directory;
  private final IndexWriter writer;
  private final Snapshots snapshots;
  private final StoredArticles stored;
  private final ArticleWriter articles;
  private final UnrefreshedWrites unrefreshed = new UnrefreshedWrites();

  private LuceneIndex(Directory directory, Chains chains) throws IOException {
    this.chains = chains;
    this.weights = Weights.DEFAULT;
    this.directory = directory;
    this.writer =
        new IndexWriter(
            directory, new IndexWriterConfig().setRAMBufferSizeMB(WRITE_BUFFER_MEGABYTES));
    this.writer.setLiveCommitData(IndexFormat.current().entrySet());
    this.writer.commit();
    this.snapshots = new Snapshots(writer, unrefreshed);
    this.stored = new StoredArticles(snapshots, unrefreshed);
    this.articles = new ArticleWriter(writer, new ArticleDocuments(chains), unrefreshed, stored);
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
      return new LuceneIndex(directory, chains);
    } catch (LockObtainFailedException locked) {
      throw new IndexUnavailableException(
          "the index in " + folder + " is open in another process; only one can have it", locked);
    } catch (IOException problem) {
      throw new IndexUnavailableException(
          "the index in " + folder + " cannot be opened: " + problem.getMessage(), problem);
    }
  }

  @Override
  public List<Outcome> write(List<Change> changes) {
    return answer(() -> {
      List<Outcome> outcomes = new ArrayList<>(changes.size());
      for (Change change : changes) {
        outcomes.add(articles.apply(change));
      }
      return outcomes;
    });
  }

  @Override
  public void commit() {
    run(articles::commit);
  }

  @Override
  public void refresh() {
    run(snapshots::refresh);
  }

  @Override
  public ArticleHits search(ArticleQuery query) {
    Query words = words(query);
    Cursor after = query.cursor() == null ? null : Cursor.decode(query.cursor(), query);
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
        snapshots.read(snapshot -> {
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
        snapshots.read(snapshot -> {
          MatchCollector matches = new ArticleSearch(snapshot, counted).matches(words(counted));
          return new ValueCounting(snapshot, wanted).count(matches.countedBy(facet), selected);
        }));
  }

  @Override
  public List<SpellingCount> spellings(ArticleQuery query, EntityKind kind, String id, int most) {
    Facet facet = Facet.of(kind);
    ArticleQuery counted = query.counting(facet);
    return answer(() ->
        snapshots.read(snapshot -> {
          MatchCollector matches = new ArticleSearch(snapshot, counted).matches(words(counted));
          return Spellings.mostUsed(
              SpellingCounting.count(
                  snapshot.getIndexReader(), matches.countedBy(facet), facet, id),
              most);
        }));
  }

  private Query words(ArticleQuery query) {
    return new ClauseTranslation(chains, query.languages(), weights).query(query.clause());
  }

  @Override
  public TraitCounts counts(Set<Trait> traits) {
    return answer(() -> snapshots.read(snapshot -> new AlikeSearch(snapshot).counts(traits)));
  }

  @Override
  public List<ArticleHits.Hit> alike(AlikeQuery likeness) {
    return answer(() -> snapshots.read(snapshot -> new AlikeSearch(snapshot).answer(likeness)));
  }

  @Override
  public Optional<EnrichedArticle> find(ArticleId id) {
    return answer(() -> stored.find(id));
  }

  @Override
  public Map<String, String> origins() {
    return answer(stored::origins);
  }

  @Override
  public List<ArticleId> articlesFrom(String origin) {
    return answer(() -> stored.from(origin));
  }

  @Override
  public List<WordCount> similarWords(String word, int edits, int most) {
    return answer(() ->
        snapshots.read(
            snapshot -> new SimilarWords(snapshot.getIndexReader()).of(word, edits, most)));
  }

  @Override
  public List<ArticleTitle> newestTitles(int most) {
    return answer(
        () -> snapshots.read(snapshot -> new NewestTitles(snapshot.getIndexReader()).read(most)));
  }

  @Override
  public long version() {
    return answer(() ->
        snapshots.read(snapshot -> ((DirectoryReader) snapshot.getIndexReader()).getVersion()));
  }

  @Override
  public Health health() {
    return answer(() ->
        new Health(
            snapshots.read(snapshot -> (long) snapshot.count(new TermQuery(Kind.ARTICLE.term()))),
            bytes(),
            IndexFormat.VERSION,
            "lucene " + Version.LATEST));
  }

  @Override
  public void close() {
    run(() -> {
      snapshots.close();
      writer.close();
      directory.close();
    });
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

  private static <T> T answer(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException | AlreadyClosedException problem) {
      throw new IndexUnavailableException(
          "the index cannot answer: " + problem.getMessage(), problem);
    }
  }

  private static void run(Action action) {
    answer(() -> {
      action.run();
      return true;
    });
  }
}
