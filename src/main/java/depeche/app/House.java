package depeche.app;

import depeche.desk.Analysis;
import depeche.desk.Ingestion;
import depeche.desk.Labels;
import depeche.desk.ReanalysisWatch;
import depeche.desk.Search;
import depeche.desk.alerts.Alerts;
import depeche.desk.alerts.Patience;
import depeche.desk.alerts.WebhookAddresses;
import depeche.desk.completion.Suggestions;
import depeche.desk.entities.EntityProfiles;
import depeche.desk.entities.FacetSearch;
import depeche.desk.expansion.Synonyms;
import depeche.desk.overrides.EditorialOverrides;
import depeche.desk.overrides.OverridesEditor;
import depeche.desk.related.Copies;
import depeche.desk.related.Related;
import depeche.desk.related.Stories;
import depeche.entity.EntityFiles;
import depeche.entity.EntityNames;
import depeche.entity.EntityTagger;
import depeche.index.ArticleIndex;
import depeche.lucene.LuceneIndex;
import depeche.lucene.LuceneStandingQueries;
import depeche.opensearch.ClusterStore;
import depeche.opensearch.OpenSearchIndex;
import depeche.snippet.Snippets;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds every room of the service, once, from its settings, but for {@link WayIn}. */
@Factory
final class House {
  private static final Logger LOG = LoggerFactory.getLogger(House.class);

  /**
   * Opened with the service rather than on its first request, so that it says at once if it can't.
   */
  @Context
  @Bean(preDestroy = "close")
  ArticleIndex index(
      Settings settings,
      ClusterSettings cluster,
      Chains chains,
      ArticleReader reader,
      LanguageDetector detector,
      EntityTagger tagger) {
    return switch (settings.backend()) {
      case LUCENE ->
          LuceneIndex.open(
              settings.index(),
              chains,
              reader.name(),
              article -> Ingestion.enrich(article, detector, tagger));
      case OPENSEARCH -> OpenSearchIndex.open(cluster.toOpenSearch(), chains);
    };
  }

  @Singleton
  ArticleReader articleReader() {
    return new ArticleReader(EntityFiles.fingerprint());
  }

  @Singleton
  ReanalysisWatch reanalysisWatch() {
    return new ReanalysisWatch();
  }

  @Singleton
  Chains chains() {
    return Chains.load();
  }

  @Singleton
  LanguageDetector languageDetector() {
    return LanguageDetector.load();
  }

  @Singleton
  EntityTagger entityTagger(EntityNames names) {
    return EntityTagger.sharing(names);
  }

  @Singleton
  EntityNames entityNames() {
    return EntityNames.load();
  }

  @Singleton
  Snippets snippets(Chains chains) {
    return new Snippets(chains);
  }

  /** Opened with the service, so that it says at once if it can't. */
  @Context
  @Bean(preDestroy = "close")
  Alerts alerts(
      Search search,
      Chains chains,
      ArticleIndex index,
      Settings settings,
      ClusterSettings cluster,
      AlertSettings own,
      WebhookAddresses addresses) {
    LuceneStandingQueries standing = new LuceneStandingQueries(chains);
    InstantSource clock = InstantSource.system();
    return switch (settings.backend()) {
      case LUCENE ->
          Alerts.open(
              own.folder(settings), search, standing, index, addresses, Patience.USUAL, clock);
      case OPENSEARCH -> {
        if (Files.exists(own.folder(settings).resolve("alerts.log"))) {
          LOG.warn(
              "Alerts are kept in the cluster; those in {} are not read. The command copy takes"
                  + " them along.",
              own.folder(settings));
        }
        yield Alerts.open(
            new ClusterStore(cluster.toOpenSearch()),
            search,
            standing,
            index,
            addresses,
            Patience.USUAL,
            clock);
      }
    };
  }

  @Singleton
  WebhookAddresses webhookAddresses(AlertSettings own) {
    return new WebhookAddresses(own.privateWebhooks());
  }

  @Singleton
  EditorialOverrides editorialOverrides(
      Settings settings, EntityNames names, ArticleIndex index, Ingestion ingestion) {
    return new EditorialOverrides(settings.overrides(), names, index, ingestion);
  }

  @Singleton
  OverridesEditor overridesEditor(Settings settings, EntityNames names) {
    return new OverridesEditor(settings.overrides(), names);
  }

  @Singleton
  Search search(
      ArticleIndex index,
      Chains chains,
      LanguageDetector detector,
      EntityNames names,
      Synonyms synonyms,
      Snippets snippets,
      FreshnessSettings freshness,
      Suggestions suggestions) {
    return new Search(
        index,
        chains,
        detector,
        names,
        synonyms,
        snippets,
        freshness.recency(),
        suggestions::articlesNaming);
  }

  @Singleton
  Synonyms synonyms(Chains chains, Settings settings) {
    return new Synonyms(chains, settings.synonyms());
  }

  /** With the service, so that the names are read before the first reader types. */
  @Context
  @Bean(preDestroy = "close")
  Suggestions suggestions(ArticleIndex index, Chains chains, EntityNames names) {
    Suggestions suggestions = new Suggestions(index, chains, names);
    suggestions.keepRenewed();
    return suggestions;
  }

  @Singleton
  FacetSearch facetSearch(ArticleIndex index, Search search, EntityNames names) {
    return new FacetSearch(index, search, names);
  }

  @Singleton
  EntityProfiles entityProfiles(ArticleIndex index, Search search, EntityNames names) {
    return new EntityProfiles(index, search, names);
  }

  @Singleton
  Related related(ArticleIndex index, Chains chains) {
    return new Related(index, chains);
  }

  @Singleton
  Stories stories(ArticleIndex index, Chains chains) {
    return new Stories(index, chains);
  }

  @Singleton
  Copies copies(ArticleIndex index, Chains chains) {
    return new Copies(index, chains);
  }

  @Singleton
  Labels labels(EntityNames names) {
    return new Labels(names);
  }

  @Singleton
  Analysis analysis(Chains chains, LanguageDetector detector) {
    return new Analysis(chains, detector);
  }
}
