package depeche.app.measure;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.article.Field;
import depeche.desk.Ingestion;
import depeche.entity.EntityNames;
import depeche.entity.EntityTagger;
import depeche.lucene.LuceneIndex;
import depeche.opensearch.OpenSearchIndex;
import depeche.opensearch.OpenSearchSettings;
import depeche.source.FileReader;
import depeche.source.Reading;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast articles go in and answers come out, beside raw Lucene with the same fields, tokens and
 * queries in the same process. One thread, so that the figures compare.
 */
public final class Bench {
  private final Path file;
  private final int queries;
  private final PrintStream out;

  /**
   * @param file articles in any format that is read
   * @param queries how many of each kind
   */
  public Bench(Path file, int queries, PrintStream out) {
    this.file = file;
    this.queries = queries;
    this.out = out;
  }

  /** Measures and prints. */
  public void run() throws Exception {
    Stopwatch loading = new Stopwatch();
    Chains chains = Chains.load();
    out.printf("text analysis loaded in %.0f ms%n", loading.millis());
    long heapOfAnalysis = heap();
    ProcessorTime detectorLoading = new ProcessorTime();
    LanguageDetector detector = LanguageDetector.load();
    out.printf(
        "language detection loaded in %.0f ms of processor time%n",
        detectorLoading.seconds() * 1e3);
    ProcessorTime namesLoading = new ProcessorTime();
    EntityNames names = EntityNames.load();
    EntityTagger tagger = EntityTagger.sharing(names);
    out.printf(
        "people, countries, topics loaded in %.0f ms of processor time, with languages %.1f MB%n",
        namesLoading.seconds() * 1e3, (heap() - heapOfAnalysis) / 1e6);
    List<Article> articles = articles();
    long bytes = articles.stream().mapToLong(Bench::bytes).sum();
    out.printf("%,d articles, %.1f MB of text; one thread%n", articles.size(), bytes / 1e6);
    try (TemporaryFolder folder = new TemporaryFolder()) {
      List<EnrichedArticle> enriched;
      double enrichment;
      try (LuceneIndex empty = LuceneIndex.open(folder.path().resolve("empty"), chains)) {
        Ingestion ingestion = new Ingestion(empty, detector, tagger);
        enriched(articles, ingestion);
        ProcessorTime enriching = new ProcessorTime();
        enriched = enriched(articles, ingestion);
        enrichment = enriching.seconds();
      }
      new IndexingBench(chains, folder, bytes, out).run(enriched, enrichment);
      long heapBefore = heap();
      Stopwatch opening = new Stopwatch();
      Path ours = folder.path().resolve(IndexingBench.OURS);
      List<String> asked;
      try (LuceneIndex index = LuceneIndex.open(ours, chains);
          RawSearch raw = new RawSearch(folder.path().resolve(IndexingBench.RAW))) {
        out.printf("%nindex opened in %.0f ms%n", opening.millis());
        asked = new SearchBench(chains, detector, names, index, out).run(enriched, raw, queries);
        out.printf("%nheap for the open index: %.1f MB%n", (heap() - heapBefore) / 1e6);
      }
      new PageBench(ours, out).run(asked);
    }
  }

  /**
   * Measures a cluster beside an index in a folder, and prints.
   *
   * @param most how many articles to put into both
   */
  public void runBeside(OpenSearchSettings cluster, int most) throws Exception {
    Chains chains = Chains.load();
    LanguageDetector detector = LanguageDetector.load();
    List<Article> articles = articles();
    articles = articles.subList(0, Math.min(most, articles.size()));
    try (TemporaryFolder folder = new TemporaryFolder();
        LuceneIndex here = LuceneIndex.open(folder.path(), chains);
        OpenSearchIndex there = OpenSearchIndex.open(cluster, chains)) {
      List<EnrichedArticle> enriched =
          enriched(articles, new Ingestion(here, detector, EntityTagger.load()));
      new Filling(out).fill(here, enriched);
      new Filling(out).fill(there, enriched);
      new ClusterBench(chains, detector, EntityNames.load(), out)
          .run(enriched, here, there, queries);
    }
  }

  /**
   * Measures what so many alerts cost, and prints.
   *
   * @param most how many articles come in
   */
  public void runAlerts(int alerts, int most) throws IOException {
    new AlertBench(articles(), out).run(alerts, most);
  }

  /** Measures pages of results while articles come in at full speed, and prints. */
  public void runLoading() throws Exception {
    new LoadingBench(articles(), out).run(queries);
  }

  private List<Article> articles() throws IOException {
    List<Article> articles = new ArrayList<>();
    List<Reading.Rejected> rejected = new ArrayList<>();
    new FileReader()
        .read(
            file,
            file.getFileName().toString(),
            reading -> {
              switch (reading) {
                case Reading.Read(Article article, var _) -> articles.add(article);
                case Reading.Rejected refused -> rejected.add(refused);
              }
            });
    if (!rejected.isEmpty()) {
      out.printf(
          "%,d inputs are no articles, the first: %s%n", rejected.size(), rejected.getFirst());
    }
    if (articles.isEmpty()) {
      throw new IOException("no article in " + file);
    }
    return articles;
  }

  private static List<EnrichedArticle> enriched(List<Article> articles, Ingestion ingestion) {
    Progress progress = new Progress("enrichment", articles.size());
    List<EnrichedArticle> enriched = new ArrayList<>(articles.size());
    for (Article article : articles) {
      enriched.add(ingestion.enrich(article));
      progress.advance(1);
    }
    return enriched;
  }

  private static long bytes(Article article) {
    long bytes = 0;
    for (Field field : Field.values()) {
      bytes += article.text(field).getBytes(StandardCharsets.UTF_8).length;
    }
    return bytes;
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
