package depeche.app.measure;

import depeche.app.measure.DrawnQueries.Drawn;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.desk.Search;
import depeche.entity.EntityNames;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.lucene.LuceneIndex;
import depeche.opensearch.OpenSearchIndex;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.QueryParser;
import depeche.query.SearchRequest;
import depeche.query.Sort;
import depeche.snippet.Snippets;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.io.PrintStream;
import java.util.List;

/**
 * How fast answers come from a folder and from a cluster, one client, and how much of the latter is
 * ours: beyond the wait for the cluster's answers, which any client has, and beyond what the
 * cluster says it took, in whole milliseconds rounded down, without sending the answer.
 */
final class ClusterBench {
  private static final int PAGE = 10;

  private final Chains chains;
  private final LanguageDetector detector;
  private final EntityNames names;
  private final PrintStream out;

  ClusterBench(Chains chains, LanguageDetector detector, EntityNames names, PrintStream out) {
    this.chains = chains;
    this.detector = detector;
    this.names = names;
    this.out = out;
  }

  void run(List<EnrichedArticle> articles, LuceneIndex folder, OpenSearchIndex cluster, int count)
      throws Exception {
    DrawnQueries queries = new DrawnQueries(chains, articles);
    List<Drawn> one = queries.words(count, 1);
    List<Drawn> two = queries.words(count, 2);
    List<Drawn> phrases = queries.phrases(count);
    out.printf(
        "%nout, in ms at the median: %-8s %8s %8s %8s %6s %8s %6s%n",
        "", "folder", "cluster", "waited", "ours", "its took", "ours");
    answers("one word", one, folder, cluster);
    answers("two words", two, folder, cluster);
    answers("phrase", phrases, folder, cluster);
    pages("one word, full page", one, folder, cluster);
    pages("two words, full page", two, folder, cluster);
    pages("phrase, full page", phrases, folder, cluster);
  }

  /** Ten hits, the total, all facets and the date chart, as the engine answers. */
  private void answers(
      String kind, List<Drawn> queries, LuceneIndex folder, OpenSearchIndex cluster)
      throws Exception {
    row(
        kind,
        Latencies.of(queries.size(), i -> folder.search(query(queries.get(i)))),
        CallTimes.of(
            queries.size(), cluster.traffic(), i -> cluster.search(query(queries.get(i)))));
  }

  /** The same with what the search page adds: snippets, labels, corrections. */
  private void pages(String kind, List<Drawn> queries, LuceneIndex folder, OpenSearchIndex cluster)
      throws Exception {
    Search here = search(folder);
    Search there = search(cluster);
    row(
        kind,
        Latencies.of(queries.size(), i -> here.answer(page(queries.get(i)))),
        CallTimes.of(queries.size(), cluster.traffic(), i -> there.answer(page(queries.get(i)))));
  }

  private Search search(ArticleIndex index) {
    return new Search(index, chains, detector, names, new Snippets(chains));
  }

  private static ArticleQuery query(Drawn drawn) {
    return new ArticleQuery(
        QueryParser.parse(drawn.q()).clause(),
        List.of(drawn.language()),
        Filters.NONE,
        Sort.RELEVANCE,
        PAGE,
        null,
        FacetChoice.ALL);
  }

  private static SearchRequest page(Drawn drawn) {
    return new SearchRequest(
        drawn.q(),
        Language.FRENCH,
        Filters.NONE,
        MatchMode.AUTO,
        null,
        PAGE,
        null,
        FacetChoice.ALL,
        true);
  }

  private void row(String kind, Latencies folder, CallTimes cluster) {
    out.printf(
        "    %-30s %8.2f %8.2f %8.2f %4.0f %% %8.2f %4.0f %%%n",
        kind,
        folder.millis(0.5),
        cluster.medianMillis(),
        cluster.medianWaited(),
        100 * cluster.medianOverWaiting(),
        cluster.medianTook(),
        100 * cluster.medianOverTook());
  }
}
