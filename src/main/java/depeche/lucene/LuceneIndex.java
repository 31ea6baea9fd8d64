package depeche.lucene;

import static depeche.lucene.LuceneDialect.LUCENE;

import depeche.article.Article;
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
import depeche.matching.ClauseTranslation;
import depeche.query.Facet;
import depeche.text.Chains;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Version;

/**
 * Articles in a Lucene index in one folder, open in one process at a time. Everything is in that
 * one index, the ledger of origins too, so that one commit is one point in time for all of it.
 */
public final class LuceneIndex implements ArticleIndex {
  private final Chains chains;
  private final Directory directory;
  private final Sessions sessions;

  LuceneIndex(Directory directory, Chains chains) throws IOException {
    this(directory, chains, "");
  }

  private LuceneIndex(Directory directory, Chains chains, String reader) throws IOException {
    this.chains = chains;
    this.directory = directory;
    this.sessions = new Sessions(directory, chains, reader);
  }

  /**
   * Opens the index in {@code folder}, or begins one where there is none.
   *
   * @throws IncompatibleIndexException if what is there was made by a version that differs
   * @throws depeche.index.IndexUnavailableException if another process has it open, or it cannot be
   *     read
   */
  public static LuceneIndex open(Path folder, Chains chains) {
    return open(folder, chains, "");
  }

  /**
   * The same.
   *
   * @param reader names what reads articles, for an index that begins here: see {@link
   *     Upkeep#isMadeBy}
   */
  public static LuceneIndex open(Path folder, Chains chains, String reader) {
    IndexFolder.Older refuse =
        (_, otherwise) -> {
          throw otherwise;
        };
    return IndexFolder.open(
        folder, refuse, directory -> new LuceneIndex(directory, chains, reader));
  }

  /**
   * The same, but an index of an older layout is made anew first, out of the articles stored in it.
   *
   * @param reading reads an article as it was sent
   */
  public static LuceneIndex open(
      Path folder, Chains chains, String reader, Function<Article, EnrichedArticle> reading) {
    OlderLayout older = new OlderLayout(folder, chains, reading);
    return IndexFolder.open(
        folder,
        (directory, otherwise) -> older.bringUp(directory, reader, otherwise),
        directory -> new LuceneIndex(directory, chains, reader));
  }

  /** What an index needs now and then beside articles and questions. */
  public Upkeep upkeep() {
    return new Upkeep(directory, chains, sessions);
  }

  @Override
  public List<Outcome> write(List<Change> changes) {
    return sessions.write(session -> {
      List<Outcome> outcomes = new ArrayList<>(changes.size());
      for (Change change : changes) {
        outcomes.add(session.articles().apply(change));
      }
      return outcomes;
    });
  }

  @Override
  public long commit() {
    return sessions.write(session -> {
      session.articles().commit();
      return sessions.lossesBefore(session);
    });
  }

  @Override
  public long losses() {
    return sessions.losses();
  }

  @Override
  public IndexUnavailableException lastLoss() {
    return sessions.lastLoss();
  }

  @Override
  public void refresh() {
    sessions.write(session -> {
      session.snapshots().refresh();
      return true;
    });
  }

  @Override
  public ArticleHits search(ArticleQuery query) {
    Cursor after = query.cursor() == null ? null : Cursor.decode(query.cursor(), query);
    ArticleQuery asked = after == null ? query : after.goingOn(query);
    Query words = words(asked);
    return sessions.read(session -> {
      Snapshots snapshots = session.snapshots();
      Snapshots.Reader<ArticleHits> search =
          snapshot ->
              new ArticleSearch(snapshot, asked)
                  .answer(words, after, () -> snapshots.name(snapshot));
      return after == null ? snapshots.read(search) : snapshots.read(after.snapshot(), search);
    });
  }

  @Override
  public Optional<Account> explain(ArticleQuery query, ArticleId id) {
    Query words = words(query);
    return latest(snapshot -> Explaining.account(snapshot, words, id));
  }

  @Override
  public ValuePage values(ArticleQuery query, WantedValues wanted) {
    Facet facet = wanted.facet();
    ArticleQuery counted = query.counting(facet);
    return latest(snapshot -> {
      MatchCollector matches = new ArticleSearch(snapshot, counted).matches(words(counted));
      return new ValueCounting(snapshot, wanted).count(matches.countedBy(facet), query.filters());
    });
  }

  @Override
  public List<SpellingCount> spellings(ArticleQuery query, EntityKind kind, String id, int most) {
    Facet facet = Facet.of(kind);
    ArticleQuery counted = query.counting(facet);
    return latest(snapshot -> {
      MatchCollector matches = new ArticleSearch(snapshot, counted).matches(words(counted));
      return Spellings.mostUsed(
          SpellingCounting.count(snapshot.getIndexReader(), matches.countedBy(facet), facet, id),
          most);
    });
  }

  @Override
  public TraitCounts counts(Set<Trait> traits) {
    return latest(snapshot -> new AlikeSearch(snapshot).counts(traits));
  }

  @Override
  public List<ArticleHits.Hit> alike(AlikeQuery likeness) {
    return latest(snapshot -> new AlikeSearch(snapshot).answer(likeness));
  }

  @Override
  public Optional<EnrichedArticle> find(ArticleId id) {
    return sessions.read(session -> session.stored().find(id));
  }

  @Override
  public Map<String, String> origins() {
    refresh();
    return latest(snapshot -> new Ledger(snapshot).origins());
  }

  @Override
  public Map<String, Optional<String>> stamps(Collection<String> origins) {
    refresh();
    return latest(snapshot -> new Ledger(snapshot).stamps(origins));
  }

  @Override
  public void eachOrigin(String path, Consumer<String> each) {
    latest(snapshot -> {
      new Ledger(snapshot).each(path, each);
      return true;
    });
  }

  @Override
  public void eachArticleFrom(String origin, Consumer<ArticleId> each) {
    latest(snapshot -> {
      new Ledger(snapshot).articlesFrom(origin, each);
      return true;
    });
  }

  @Override
  public List<String> originsOf(ArticleId id) {
    return sessions.read(
        session -> session.stored().version(id).map(Written.Version::origins).orElse(List.of()));
  }

  @Override
  public List<WordCount> similarWords(String word, int edits, int most) {
    return latest(
        snapshot -> new SimilarWords(snapshot.getIndexReader(), chains).of(word, edits, most));
  }

  @Override
  public Map<String, Long> holding(Set<String> words) {
    return latest(snapshot -> new SimilarWords(snapshot.getIndexReader(), chains).holding(words));
  }

  @Override
  public List<ArticleTitle> newestTitles(int most) {
    return latest(snapshot -> new NewestTitles(snapshot.getIndexReader()).read(most));
  }

  @Override
  public long version() {
    return latest(snapshot -> ((DirectoryReader) snapshot.getIndexReader()).getVersion());
  }

  @Override
  public Health health() {
    return latest(snapshot -> {
      IndexReader reader = snapshot.getIndexReader();
      return new Health(
          snapshot.count(new TermQuery(Kind.ARTICLE.term())),
          IndexFolder.bytes(directory),
          IndexFormat.VERSION,
          "lucene " + Version.LATEST,
          reader.leaves().size(),
          reader.numDeletedDocs(),
          IndexFolder.lastCommit(directory));
    });
  }

  @Override
  public void close() {
    sessions.close();
  }

  private <T> T latest(Snapshots.Reader<T> reader) {
    return sessions.read(session -> session.snapshots().read(reader));
  }

  private Query words(ArticleQuery query) {
    return new ClauseTranslation<>(LUCENE, chains, query, Weights.DEFAULT).query();
  }
}
