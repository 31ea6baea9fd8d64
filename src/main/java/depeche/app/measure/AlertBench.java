package depeche.app.measure;

import com.sun.management.OperatingSystemMXBean;
import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.article.Language;
import depeche.desk.Ingestion;
import depeche.desk.Search;
import depeche.desk.alerts.Alert;
import depeche.desk.alerts.AlertSearch;
import depeche.desk.alerts.Alerts;
import depeche.desk.alerts.Patience;
import depeche.desk.alerts.WebhookAddresses;
import depeche.entity.EntityNames;
import depeche.entity.EntityTagger;
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
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much alerts slow down what comes in, and whether they tell exactly what a search finds. The
 * alerts are drawn from the articles: two or three words, a phrase, a word with a country, a person
 * or a topic, none of them made to fit.
 */
final class AlertBench {
  private static final long SEED = 20240620;
  private static final int BATCH = 250;
  private static final int ROUNDS = 5;

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

  /** What taking articles in took, of the wall clock and of all processors. */
  private record Taken(double seconds, double cpuSeconds) {
    Taken and(Taken other) {
      return new Taken(seconds + other.seconds, cpuSeconds + other.cpuSeconds);
    }
  }

  /**
   * @param number of alerts
   */
  void run(int number) throws Exception {
    List<AlertSearch> wanted = drawn(number);
    // Which comes first changes from round to round, and the first round only warms up.
    Taken without = new Taken(0, 0);
    Taken with = new Taken(0, 0);
    for (int round = 0; round < ROUNDS; round++) {
      boolean watched = round % 2 == 1;
      Taken taken = round(watched ? wanted : List.of(), round == ROUNDS - 2);
      out.printf(
          "round %d: %.2f s, %.2f s of processors, %s%n",
          round, taken.seconds(), taken.cpuSeconds(), watched ? "alerts" : "no alerts");
      if (round > 0 && watched) {
        with = with.and(taken);
      } else if (round > 0) {
        without = without.and(taken);
      }
    }
    out.printf(
        "%,d alerts make %,d articles slower by %.1f %%, and %.1f %% dearer in processor time%n",
        number,
        articles.size(),
        100 * (with.seconds() / without.seconds() - 1),
        100 * (with.cpuSeconds() / without.cpuSeconds() - 1));
  }

  private Taken round(List<AlertSearch> wanted, boolean compared) throws Exception {
    try (TemporaryFolder folder = new TemporaryFolder();
        LuceneIndex index = LuceneIndex.open(folder.path().resolve("index"), chains)) {
      Search search = new Search(index, chains, detector, names, new Snippets(chains));
      Path kept = folder.path().resolve("alerts");
      try (Alerts alerts =
          Alerts.open(
              kept,
              search,
              new LuceneStandingQueries(chains),
              index,
              new WebhookAddresses(false),
              Patience.USUAL,
              InstantSource.system())) {
        // The archive's languages decide how alerts are read, so there has to be something in it.
        Ingestion ingestion = new Ingestion(index, detector, tagger, alerts);
        List<Article> first = articles.subList(0, Math.min(BATCH, articles.size()));
        ingestion.receive(first);
        index.refresh();
        Stopwatch making = new Stopwatch();
        List<Alert> all = alerts.createAll(wanted);
        if (!wanted.isEmpty()) {
          out.printf("%,d alerts made in %.1f s%n", all.size(), making.seconds());
        }
        long cpu = cpuNanos();
        Stopwatch stopwatch = new Stopwatch();
        for (int from = first.size(); from < articles.size(); from += BATCH) {
          ingestion.receive(articles.subList(from, Math.min(from + BATCH, articles.size())));
        }
        Taken taken = new Taken(stopwatch.seconds(), (cpuNanos() - cpu) / 1e9);
        if (compared) {
          index.refresh();
          compare(all, alerts, search, ids(first));
        }
        return taken;
      }
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** Every alert against a search, as it is read now. */
  private void compare(List<Alert> all, Alerts alerts, Search search, Set<String> before) {
    long fired = 0;
    long twice = 0;
    int differing = 0;
    for (Alert alert : all.subList(0, Math.min(COMPARED, all.size()))) {
      List<String> told =
          alerts.page(alert, Integer.MAX_VALUE, Integer.MAX_VALUE).stream()
              .map(firing -> firing.article())
              .toList();
      Set<String> found = new HashSet<>();
      search
          .all(alert.search().request())
          .forEachRemaining(hit -> found.add(hit.article().article().id().value()));
      found.removeAll(before);
      fired += told.size();
      twice += told.size() - new HashSet<>(told).size();
      differing += new HashSet<>(told).equals(found) ? 0 : 1;
    }
    out.printf(
        "%,d alerts compared: %,d firings, %,d twice, %,d alerts other than a search finds%n",
        Math.min(COMPARED, all.size()), fired, twice, differing);
  }

  private static Set<String> ids(List<Article> articles) {
    return articles.stream().map(article -> article.id().value()).collect(Collectors.toSet());
  }

  private List<AlertSearch> drawn(int number) throws Exception {
    List<EnrichedArticle> enriched = new ArrayList<>();
    try (TemporaryFolder folder = new TemporaryFolder();
        LuceneIndex empty = LuceneIndex.open(folder.path(), chains)) {
      Ingestion ingestion = new Ingestion(empty, detector, tagger);
      articles.forEach(article -> enriched.add(ingestion.enrich(article)));
    }
    DrawnQueries queries = new DrawnQueries(chains, enriched);
    Random random = new Random(SEED);
    List<AlertSearch> drawn = new ArrayList<>();
    queries.words(number * 4 / 10, 2).forEach(q -> drawn.add(alert(q.q(), Filters.NONE)));
    queries.words(number * 2 / 10, 3).forEach(q -> drawn.add(alert(q.q(), Filters.NONE)));
    queries.phrases(number * 2 / 10).forEach(q -> drawn.add(alert(q.q(), Filters.NONE)));
    for (DrawnQueries.Drawn query : queries.words(number - drawn.size(), 1)) {
      drawn.add(alert(query.q(), about(enriched.get(random.nextInt(enriched.size())), random)));
    }
    return drawn;
  }

  /** Somebody, somewhere or something that an article is about. */
  private static Filters about(EnrichedArticle article, Random random) {
    if (article.entities().isEmpty()) {
      return Filters.NONE;
    }
    Entity entity = article.entities().get(random.nextInt(article.entities().size()));
    return new Filters(
        Map.of(Facet.of(entity.kind()), Set.of(entity.id())), Map.of(), DateRange.ALWAYS);
  }

  private static AlertSearch alert(String q, Filters filters) {
    return AlertSearch.of(
        new SearchRequest(
            q, Language.FRENCH, filters, MatchMode.ALL, null, 10, null, FacetChoice.NONE, false));
  }
}
