package depeche.app.measure;

import com.sun.management.OperatingSystemMXBean;
import depeche.article.Article;
import depeche.desk.Ingestion;
import depeche.desk.Search;
import depeche.desk.alerts.Alert;
import depeche.desk.alerts.AlertSearch;
import depeche.desk.alerts.Alerts;
import depeche.desk.alerts.Firing;
import depeche.desk.alerts.Patience;
import depeche.desk.alerts.WebhookAddresses;
import depeche.entity.EntityNames;
import depeche.entity.EntityTagger;
import depeche.lucene.LuceneIndex;
import depeche.lucene.LuceneStandingQueries;
import depeche.snippet.Snippets;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An archive with alerts that times what it takes in. */
final class WatchedArchive implements AutoCloseable {
  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final TemporaryFolder folder;
  private final LuceneIndex index;
  private final Search search;
  private final Alerts alerts;
  private final Ingestion ingestion;
  private Set<String> before = Set.of();
  private long nanos;
  private long processorNanos;

  WatchedArchive(Chains chains, LanguageDetector detector, EntityTagger tagger, EntityNames names)
      throws IOException {
    folder = new TemporaryFolder();
    index = LuceneIndex.open(folder.path().resolve("index"), chains);
    search = new Search(index, chains, detector, names, new Snippets(chains));
    alerts =
        Alerts.open(
            folder.path().resolve("alerts"),
            search,
            new LuceneStandingQueries(chains),
            index,
            new WebhookAddresses(false),
            Patience.USUAL,
            InstantSource.system());
    ingestion = new Ingestion(index, detector, tagger, alerts);
  }

  /**
   * Takes in what is there before the alerts are made, for its languages decide how they are read.
   *
   * @return how many seconds it took to make them
   */
  double begin(List<Article> articles, List<AlertSearch> wanted) {
    ingestion.receive(articles);
    index.refresh();
    before = articles.stream().map(article -> article.id().value()).collect(Collectors.toSet());
    Stopwatch making = new Stopwatch();
    alerts.createAll(wanted);
    return making.seconds();
  }

  void receive(List<Article> articles) {
    long processors = MACHINE.getProcessCpuTime();
    long start = System.nanoTime();
    ingestion.receive(articles);
    nanos += System.nanoTime() - start;
    processorNanos += MACHINE.getProcessCpuTime() - processors;
  }

  /** How long taking articles in took. */
  double seconds() {
    return nanos / 1e9;
  }

  /** What it took of all processors. */
  double processorSeconds() {
    return processorNanos / 1e9;
  }

  long firings() {
    return alerts.all().stream().mapToLong(alerts::fired).sum();
  }

  /** What the first alerts told, against what searches by them find now; in words. */
  String comparison(int most) {
    index.refresh();
    List<Alert> first = alerts.all().reversed();
    first = first.subList(0, Math.min(most, first.size()));
    long fired = 0;
    long twice = 0;
    int differing = 0;
    for (Alert alert : first) {
      List<String> told =
          alerts.page(alert, Integer.MAX_VALUE, Integer.MAX_VALUE).stream()
              .map(Firing::article)
              .toList();
      Set<String> once = new HashSet<>(told);
      fired += told.size();
      twice += told.size() - once.size();
      differing += once.equals(found(alert)) ? 0 : 1;
    }
    return "%,d alerts compared: %,d firings, %,d twice, %,d alerts other than a search finds"
        .formatted(first.size(), fired, twice, differing);
  }

  private Set<String> found(Alert alert) {
    Set<String> found = new HashSet<>();
    search
        .all(alert.search().request())
        .forEachRemaining(hit -> found.add(hit.article().article().id().value()));
    found.removeAll(before);
    return found;
  }

  @Override
  public void close() {
    alerts.close();
    index.close();
    folder.close();
  }
}
