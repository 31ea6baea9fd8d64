package depeche.app.measure;

import depeche.app.measure.DrawnQueries.Drawn;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.desk.Search;
import depeche.entity.EntityNames;
import depeche.index.ArticleQuery;
import depeche.lucene.LuceneIndex;
import depeche.query.Clause;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How fast answers come: ten hits with their texts and an exact total, one client. */
final class SearchBench {
  private static final int PAGE = 10;

  private final Chains chains;
  private final LuceneIndex index;
  private final Search search;
  private final PrintStream out;

  SearchBench(
      Chains chains,
      LanguageDetector detector,
      EntityNames names,
      LuceneIndex index,
      PrintStream out) {
    this.chains = chains;
    this.index = index;
    this.search = new Search(index, chains, detector, names, new Snippets(chains));
    this.out = out;
  }

  /** Answers the queries that were asked of full pages. */
  List<String> run(List<EnrichedArticle> articles, RawSearch raw, int count) throws Exception {
    DrawnQueries queries = new DrawnQueries(chains, articles);
    List<Drawn> one = queries.words(count, 1);
    List<Drawn> two = queries.words(count, 2);
    List<Drawn> phrases = queries.phrases(count);
    out.printf(
        "%nout, in ms: %-22s %21s %21s %6s%n",
        "", "Dépêche p50 p95 p99", "raw p50 p95 p99", "ratio");
    row("one word", index(one), Latencies.of(one.size(), i -> raw.words(one.get(i))));
    row("two words", index(two), Latencies.of(two.size(), i -> raw.words(two.get(i))));
    row("phrase", index(phrases), Latencies.of(phrases.size(), i -> raw.phrase(phrases.get(i))));
    row("one word, full page", pages(one), null);
    row("two words, full page", pages(two), null);
    row("phrase, full page", pages(phrases), null);
    row("everything, full page", Latencies.of(count, i -> page("")), null);
    return Stream.of(one, two, phrases).flatMap(List::stream).map(Drawn::q).toList();
  }

  private Latencies index(List<Drawn> queries) throws Exception {
    return Latencies.of(
        queries.size(),
        i -> {
          Drawn drawn = queries.get(i);
          Clause clause = QueryParser.parse(drawn.q()).clause();
          index.search(
              new ArticleQuery(
                  clause,
                  List.of(drawn.language()),
                  Filters.NONE,
                  Sort.RELEVANCE,
                  PAGE,
                  null,
                  FacetChoice.NONE));
        });
  }

  private Latencies pages(List<Drawn> queries) throws Exception {
    return Latencies.of(queries.size(), i -> page(queries.get(i).q()));
  }

  /** Ten hits with snippets, all facets and the date chart, as the search page shows them. */
  private void page(String q) {
    search.answer(
        new SearchRequest(
            q,
            Language.FRENCH,
            Filters.NONE,
            MatchMode.AUTO,
            null,
            PAGE,
            null,
            FacetChoice.ALL,
            true));
  }

  private void row(String kind, Latencies ours, @Nullable Latencies raw) {
    out.printf("    %-28s %s", kind, format(ours));
    if (raw != null) {
      out.printf(" %s %6.2f", format(raw), ours.millis(0.5) / raw.millis(0.5));
    }
    out.println();
  }

  static String format(Latencies latencies) {
    return "%7.2f %7.2f %7.2f"
        .formatted(latencies.millis(0.5), latencies.millis(0.95), latencies.millis(0.99));
  }
}
