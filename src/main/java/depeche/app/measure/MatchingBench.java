package depeche.app.measure;

import depeche.article.EnrichedArticle;
import depeche.desk.Search;
import depeche.desk.alerts.AlertSearch;
import depeche.index.ArticleQuery;
import depeche.index.StandingQueries;
import depeche.lucene.LuceneStandingQueries;
import depeche.text.Chains;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How fast alerts are found for an article, beside Lucene's monitor given the same. */
final class MatchingBench {
  private static final int WARM_UP = 200;
  private static final int MEASURED = 200;

  private final Chains chains;
  private final Search search;
  private final List<EnrichedArticle> articles;
  private final PrintStream out;

  /**
   * @param search by which the alerts are read
   */
  MatchingBench(Chains chains, Search search, List<EnrichedArticle> articles, PrintStream out) {
    this.chains = chains;
    this.search = search;
    this.articles = articles;
    this.out = out;
  }

  /** What matching the articles came to. */
  private record Matched(double millisEach, List<int[]> alerts) {}

  void run(List<AlertSearch> alerts) throws IOException {
    List<ArticleQuery> queries =
        alerts.parallelStream()
            .map(alert -> search.standing(alert.request(), search.languages()))
            .toList();
    Matched ours = match(new LuceneStandingQueries(chains), queries);
    try (MonitoredQueries monitor = new MonitoredQueries(chains)) {
      Matched theirs = match(monitor, queries);
      int differing = 0;
      for (int i = 0; i < ours.alerts().size(); i++) {
        differing += Arrays.equals(ours.alerts().get(i), theirs.alerts().get(i)) ? 0 : 1;
      }
      out.printf(
          "    finding them, one thread, an article: %.3f ms of processor; Lucene Monitor %.3f ms;"
              + " %,d of %,d told apart%n",
          ours.millisEach(), theirs.millisEach(), differing, ours.alerts().size());
    }
  }

  private Matched match(StandingQueries standing, List<ArticleQuery> queries) {
    for (int i = 0; i < queries.size(); i++) {
      standing.put(i, queries.get(i));
    }
    int warmUp = Math.min(WARM_UP, articles.size() / 2);
    articles.subList(0, warmUp).forEach(standing::matching);
    List<EnrichedArticle> measured =
        articles.subList(warmUp, Math.min(articles.size(), warmUp + MEASURED));
    List<int[]> matching = new ArrayList<>();
    ProcessorTime spent = new ProcessorTime();
    measured.forEach(article -> matching.add(standing.matching(article)));
    return new Matched(1e3 * spent.seconds() / measured.size(), matching);
  }
}
