package depeche.app.intake;

import depeche.desk.Arrivals;
import depeche.desk.Corpus;
import depeche.desk.CorpusProgress;
import depeche.desk.CorpusReport;
import depeche.desk.Ingestion;
import depeche.desk.Search;
import depeche.desk.alerts.Alerts;
import depeche.desk.alerts.Patience;
import depeche.desk.alerts.WebhookAddresses;
import depeche.desk.daybook.Daybook;
import depeche.desk.rejections.Rejections;
import depeche.entity.EntityFiles;
import depeche.entity.EntityNames;
import depeche.entity.EntityTagger;
import depeche.index.ArticleIndex;
import depeche.lucene.LuceneIndex;
import depeche.lucene.LuceneStandingQueries;
import depeche.snippet.Snippets;
import depeche.source.FileReader;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * What articles come in by where no service runs: into its index, and told to its alerts and its
 * book of days. What webhooks do not take before the end, the service brings them when it starts.
 */
final class LocalWayIn implements AutoCloseable {
  private final ArticleIndex index;
  private final Rejections rejections;
  private final Daybook daybook;
  private final Alerts alerts;
  private final Ingestion ingestion;

  private LocalWayIn(ArticleIndex index, Path folder, Path told, Chains chains) {
    LanguageDetector detector = LanguageDetector.load();
    EntityNames names = EntityNames.load();
    this.index = index;
    this.rejections = Rejections.beside(folder);
    this.daybook = Daybook.open(folder.resolve("days"), InstantSource.system());
    this.alerts =
        Alerts.open(
            told,
            new Search(index, chains, detector, names, new Snippets(chains)),
            new LuceneStandingQueries(chains),
            index,
            new WebhookAddresses(false),
            Patience.USUAL,
            InstantSource.system());
    this.ingestion =
        new Ingestion(index, detector, EntityTagger.sharing(names), Arrivals.both(alerts, daybook));
  }

  /**
   * @param folder of the index
   * @param alerts where alerts are kept
   * @throws depeche.index.IndexUnavailableException if a service has either of them open
   */
  static LocalWayIn open(Path folder, Path alerts) {
    Chains chains = Chains.load();
    ArticleIndex index = LuceneIndex.open(folder, chains, EntityFiles.fingerprint());
    try {
      return new LocalWayIn(index, folder, alerts, chains);
    } catch (RuntimeException failure) {
      index.close();
      throw failure;
    }
  }

  CorpusReport takeIn(List<Path> paths, FileReader reader, Consumer<CorpusProgress> progress) {
    return new Corpus(index, ingestion, reader, rejections, paths).takeIn(progress);
  }

  @Override
  public void close() {
    alerts.close();
    daybook.close();
    rejections.close();
    index.close();
  }
}
