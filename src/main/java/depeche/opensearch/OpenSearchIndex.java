package depeche.opensearch;

import static depeche.opensearch.OpenSearchDialect.OPENSEARCH;

import com.fasterxml.jackson.databind.JsonNode;
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
import depeche.index.Trait;
import depeche.index.TraitCounts;
import depeche.index.ValuePage;
import depeche.index.WantedValues;
import depeche.index.Weights;
import depeche.index.WordCount;
import depeche.matching.ClauseTranslation;
import depeche.text.Chains;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Articles in an OpenSearch cluster, which several instances of the service may share. A cluster
 * that is out of reach when the index is opened is waited for: until it is there, every method
 * throws {@link IndexUnavailableException}.
 *
 * <p>What {@link #write} returned is on the disk of every copy in sync, so there is nothing left to
 * commit. What another instance wrote can be found here within a second.
 */
public final class OpenSearchIndex implements ArticleIndex {
  private static final System.Logger LOG = System.getLogger(OpenSearchIndex.class.getName());

  private final Chains chains;
  private final String index;
  private final Cluster cluster;
  private final Layout layout;
  private final SnapshotSearch searches;
  private final FacetLabels labels;
  private final ArticleWriter writer;
  private final Ledger ledger;
  private final IndexState state;
  private volatile boolean ready;

  private OpenSearchIndex(OpenSearchSettings settings, Chains chains) {
    this.chains = chains;
    this.index = settings.index();
    this.cluster = new Cluster(settings, Documents.JSON);
    this.layout = new Layout(cluster, settings);
    this.searches = new SnapshotSearch(cluster, index);
    this.labels = new FacetLabels(cluster, index);
    this.writer = new ArticleWriter(cluster, index, new Documents(chains));
    this.ledger = new Ledger(cluster, index);
    this.state = new IndexState(cluster, index);
  }

  /**
   * Opens the index of that name, or begins one where there is none.
   *
   * @throws IncompatibleClusterIndexException if what is there was made by a version that differs
   */
  public static OpenSearchIndex open(OpenSearchSettings settings, Chains chains) {
    OpenSearchIndex opened = new OpenSearchIndex(settings, chains);
    try {
      opened.ensureReady();
    } catch (IndexUnavailableException later) {
      LOG.log(System.Logger.Level.WARNING, "Waiting for the cluster: {0}", later.getMessage());
    }
    return opened;
  }

  @Override
  public List<Outcome> write(List<Change> changes) {
    ensureReady();
    return changes.isEmpty() ? List.of() : writer.apply(changes);
  }

  /** Nothing to do: the cluster acknowledges a write when it is on the disks. */
  @Override
  public long commit() {
    return 0;
  }

  /** None, for the same reason. */
  @Override
  public long losses() {
    return 0;
  }

  @Override
  public IndexUnavailableException lastLoss() {
    throw new IllegalStateException("a cluster loses nothing that it acknowledged");
  }

  @Override
  public void refresh() {
    ensureReady();
    refreshShards();
    searches.forget();
  }

  @Override
  public ArticleHits search(ArticleQuery query) {
    Cursor after = query.cursor() == null ? null : Cursor.decode(query.cursor(), query);
    ArticleQuery asked = after == null ? query : after.goingOn(query);
    Map<String, Object> words = words(asked);
    ensureReady();
    return searches.answer(new ArticleSearch(cluster, index, labels, asked, words), after);
  }

  @Override
  public Optional<Account> explain(ArticleQuery query, ArticleId id) {
    Map<String, Object> words = words(query);
    ensureReady();
    return Explaining.account(cluster, index, words, id);
  }

  @Override
  public ValuePage values(ArticleQuery query, WantedValues wanted) {
    return counts(query).values(wanted);
  }

  @Override
  public List<SpellingCount> spellings(ArticleQuery query, EntityKind kind, String id, int most) {
    return counts(query).spellings(kind, id, most);
  }

  private Map<String, Object> words(ArticleQuery query) {
    return new ClauseTranslation<>(OPENSEARCH, chains, query, Weights.DEFAULT).query();
  }

  private ValueCounts counts(ArticleQuery query) {
    Map<String, Object> words = words(query);
    ensureReady();
    return new ValueCounts(cluster, index, labels, query, words);
  }

  @Override
  public TraitCounts counts(Set<Trait> traits) {
    ensureReady();
    return new AlikeSearch(cluster, index).counts(traits);
  }

  @Override
  public List<ArticleHits.Hit> alike(AlikeQuery likeness) {
    ensureReady();
    return new AlikeSearch(cluster, index).answer(likeness);
  }

  @Override
  public Optional<EnrichedArticle> find(ArticleId id) {
    ensureReady();
    List<String> names = List.of(Documents.name(id));
    JsonNode found =
        cluster.patiently(() -> Reading.documents(cluster, index, names, Fields.ARTICLE)).path(0);
    return found.path("found").asBoolean()
        ? Optional.of(Documents.article(found.path("_source")))
        : Optional.empty();
  }

  @Override
  public Map<String, String> origins() {
    refresh();
    return ledger.origins();
  }

  @Override
  public Map<String, Optional<String>> stamps(Collection<String> origins) {
    refresh();
    return ledger.stamps(origins);
  }

  @Override
  public void eachOrigin(String path, Consumer<String> each) {
    ensureReady();
    ledger.each(path, each);
  }

  @Override
  public void eachArticleFrom(String origin, Consumer<ArticleId> each) {
    ensureReady();
    ledger.articlesFrom(origin, each);
  }

  @Override
  public List<String> originsOf(ArticleId id) {
    ensureReady();
    return ledger.originsOf(id);
  }

  @Override
  public List<WordCount> similarWords(String word, int edits, int most) {
    ensureReady();
    return new SimilarWords(cluster, index, chains).of(word, edits, most);
  }

  @Override
  public Map<String, Long> holding(Set<String> words) {
    ensureReady();
    return words.isEmpty() ? Map.of() : new SimilarWords(cluster, index, chains).holding(words);
  }

  @Override
  public List<ArticleTitle> newestTitles(int most) {
    ensureReady();
    return Reading.newestTitles(cluster, index, most);
  }

  @Override
  public long version() {
    ensureReady();
    return state.version();
  }

  @Override
  public Health health() {
    String version = state.serverVersion();
    ensureReady();
    return state.health(version);
  }

  /** What has been asked of the cluster. */
  public Traffic traffic() {
    return cluster.traffic();
  }

  @Override
  public void close() {
    cluster.close();
  }

  private void refreshShards() {
    cluster.patiently(() -> {
      JsonNode shards =
          cluster.once("POST", "/" + index + "/_refresh", Map.of(), null).path("_shards");
      if (shards.path("failed").asInt() > 0) {
        throw new Refusal(503, "refresh", "not every part of the index could be refreshed");
      }
      return true;
    });
  }

  private void ensureReady() {
    if (!ready) {
      layout.ensure();
      refreshShards();
      ready = true;
    }
  }
}
