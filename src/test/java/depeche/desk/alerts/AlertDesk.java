package depeche.desk.alerts;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.Language;
import depeche.desk.Ingestion;
import depeche.desk.Search;
import depeche.entity.EntityNames;
import depeche.entity.EntityTagger;
import depeche.index.ArticleIndex;
import depeche.journal.RecordStore;
import depeche.lucene.LuceneIndex;
import depeche.lucene.LuceneStandingQueries;
import depeche.query.DateRange;
import depeche.query.Facet;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.SearchRequest;
import depeche.snippet.Snippets;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Alerts over a real index, on 20 June 2024. */
@NullMarked
final class AlertDesk implements AutoCloseable {
  static final Instant NOW = Instant.parse("2024-06-20T12:00:00Z");

  private static final Chains CHAINS = Chains.load();
  private static final LanguageDetector DETECTOR = LanguageDetector.load();
  private static final EntityNames NAMES = EntityNames.load();
  private static final EntityTagger TAGGER = EntityTagger.load();

  final ArticleIndex index;
  final Search search;
  final LuceneStandingQueries standing = new LuceneStandingQueries(CHAINS);
  final Alerts alerts;
  final Ingestion ingestion;

  AlertDesk(Path folder) {
    this(folder, new WebhookAddresses(false), Patience.USUAL, InstantSource.fixed(NOW));
  }

  AlertDesk(Path folder, WebhookAddresses addresses, Patience patience, InstantSource clock) {
    index = LuceneIndex.open(folder, CHAINS);
    search = new Search(index, CHAINS, DETECTOR, NAMES, new Snippets(CHAINS));
    alerts =
        Alerts.open(folder.resolve("alerts"), search, standing, index, addresses, patience, clock);
    ingestion = new Ingestion(index, DETECTOR, TAGGER, alerts);
  }

  /** The same before a store that others may have too. */
  AlertDesk(Path folder, RecordStore store) {
    index = LuceneIndex.open(folder, CHAINS);
    search = new Search(index, CHAINS, DETECTOR, NAMES, new Snippets(CHAINS));
    alerts =
        Alerts.open(
            store,
            search,
            standing,
            index,
            new WebhookAddresses(false),
            Patience.USUAL,
            InstantSource.fixed(NOW));
    ingestion = new Ingestion(index, DETECTOR, TAGGER, alerts);
  }

  Alert watch(String q) {
    return watch(q, Filters.NONE);
  }

  Alert watch(String q, Filters filters) {
    return alerts.create(q, search(q, filters), null);
  }

  static AlertSearch search(String q, Filters filters) {
    return AlertSearch.of(
        new SearchRequest(
            q, Language.FRENCH, filters, MatchMode.AUTO, null, 10, null, FacetChoice.NONE, false));
  }

  static Filters only(Facet facet, String... values) {
    return new Filters(Map.of(facet, Set.of(values)), Map.of(), DateRange.ALWAYS);
  }

  void receive(String id, String body) {
    ingestion.receive(List.of(article(id, body, null)));
  }

  static Article article(String id, String body, @Nullable String published) {
    return new Article(
        new ArticleId(id),
        null,
        "Une dépêche",
        "",
        body,
        Language.FRENCH,
        null,
        List.of(),
        published == null ? null : Instant.parse(published),
        null,
        null,
        List.of(),
        List.of());
  }

  /** The articles an alert told of, the latest first. */
  List<String> told(Alert alert) {
    return alerts.page(alert, Integer.MAX_VALUE, 1000).stream().map(Firing::article).toList();
  }

  /** The articles a search finds now. */
  Set<String> found(Alert alert) {
    index.refresh();
    Set<String> ids = new TreeSet<>();
    search
        .all(alert.search().request())
        .forEachRemaining(hit -> ids.add(hit.article().article().id().value()));
    return ids;
  }

  @Override
  public void close() {
    alerts.close();
    index.close();
  }
}
