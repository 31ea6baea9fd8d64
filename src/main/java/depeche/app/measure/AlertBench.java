package depeche.app.measure;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.desk.Ingestion;
import depeche.desk.Search;
import depeche.desk.alerts.AlertSearch;
import depeche.entity.EntityNames;
import depeche.entity.EntityTagger;
import depeche.lucene.LuceneIndex;
import depeche.snippet.Snippets;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** How much alerts slow down what comes in, and whether they tell exactly what a search finds. */
final class AlertBench {
  /**
   * How many articles warm up, in an archive of their own: after fewer, the taking in of them is
   * still being compiled, which is done once for weeks of service.
   */
  private static final int WARM_UP = 4000;

  private static final int BATCH = 250;

  /** Alerts whose every firing is held against a search. */
  private static final int COMPARED = 10_000;

  private final Chains chains = Chains.load();
  private final LanguageDetector detector = LanguageDetector.load();
  private final EntityTagger tagger = EntityTagger.load();
  private final EntityNames names = EntityNames.load();
  private final List<Article> articles;
  private final PrintStream out;

  AlertBench(List<Article> articles, PrintStream out) {
    this.articles = articles;
    this.out = out;
  }

  /**
   * @param number of alerts
   * @param most how many of the articles come in, from the first on
   */
  void run(int number, int most) throws IOException {
    List<Article> coming = articles.subList(0, Math.min(most, articles.size()));
    try (TemporaryFolder folder = new TemporaryFolder();
        LuceneIndex index = LuceneIndex.open(folder.path(), chains)) {
      Ingestion ingestion = new Ingestion(index, detector, tagger);
      ingestion.receive(coming.subList(0, Math.min(BATCH, coming.size())));
      index.refresh();
      Search search = new Search(index, chains, detector, names, new Snippets(chains));
      List<EnrichedArticle> enriched = articles.parallelStream().map(ingestion::enrich).toList();
      List<EnrichedArticle> first = enriched.subList(0, coming.size());
      DrawnAlerts drawn =
          new DrawnAlerts(chains, search, first, enriched.subList(coming.size(), enriched.size()));
      List<AlertSearch> saved = drawn.saved(number);
      List<AlertSearch> careless = drawn.careless(number);
      MatchingBench matching = new MatchingBench(chains, search, first, out);
      out.printf("%nalerts as newsrooms save them%n");
      matching.run(saved);
      measure(saved, coming);
      out.printf("%nalerts saved without a thought%n");
      matching.run(careless);
      measure(careless, coming);
    }
  }

  private void measure(List<AlertSearch> wanted, List<Article> coming) throws IOException {
    takeIn(wanted, coming.subList(0, Math.min(WARM_UP, coming.size())), false);
    takeIn(wanted, coming, true);
  }

  /** Batch by batch into an archive without alerts and into one with; each goes first in turn. */
  private void takeIn(List<AlertSearch> wanted, List<Article> coming, boolean told)
      throws IOException {
    try (WatchedArchive without = archive();
        WatchedArchive with = archive()) {
      List<Article> before = coming.subList(0, Math.min(BATCH, coming.size() / 2));
      without.begin(before, List.of());
      double making = with.begin(before, wanted);
      for (int from = before.size(); from < coming.size(); from += BATCH) {
        List<Article> batch = coming.subList(from, Math.min(from + BATCH, coming.size()));
        boolean turn = from / BATCH % 2 == 0;
        (turn ? without : with).receive(batch);
        (turn ? with : without).receive(batch);
      }
      if (told) {
        out.printf(
            "    %,d alerts made in %.1f s; %,d articles, %.1f firings each%n",
            wanted.size(),
            making,
            coming.size() - before.size(),
            (double) with.firings() / Math.max(1, coming.size() - before.size()));
        out.printf(
            "    taking articles in beside no alerts: %.2f of the time (%.2f s, %.2f s),"
                + " %.2f of the processors%n",
            with.seconds() / without.seconds(),
            with.seconds(),
            without.seconds(),
            with.processorSeconds() / without.processorSeconds());
        out.printf("    %s%n", with.comparison(COMPARED));
      }
    }
  }

  private WatchedArchive archive() throws IOException {
    return new WatchedArchive(chains, detector, tagger, names);
  }
}
