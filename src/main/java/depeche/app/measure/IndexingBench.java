package depeche.app.measure;

import depeche.app.measure.RawLucene.Depth;
import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.article.Field;
import depeche.entity.EntityFiles;
import depeche.index.Change;
import depeche.lucene.LuceneIndex;
import depeche.text.Chains;
import depeche.text.Shingles;
import depeche.text.Token;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** How fast articles go in, step by step, and how much room they take. */
final class IndexingBench {
  /** The names of the indexes made, as folders. */
  static final String OURS = "depeche";

  static final String RAW = "raw";
  private static final String LEVELS = "levels";
  private static final String ONE_FIELD = "one-field";
  private static final String STOCK = "stock";
  private static final int BATCH = 200;

  /** How often what is compared with the floor is written, in turns with it; odd. */
  private static final int TURNS = 5;

  private final Chains chains;
  private final TemporaryFolder folder;
  private final long bytes;
  private final PrintStream out;

  IndexingBench(Chains chains, TemporaryFolder folder, long bytes, PrintStream out) {
    this.chains = chains;
    this.folder = folder;
    this.bytes = bytes;
    this.out = out;
  }

  /**
   * Leaves the indexes {@link #OURS} and {@link #RAW} behind.
   *
   * @param enrichmentSeconds what language, people, countries and topics took of the processor
   */
  void run(List<EnrichedArticle> articles, double enrichmentSeconds) throws IOException {
    analyse(articles);
    Stopwatch analysing = new Stopwatch();
    double analysisOfProcessor = analyse(articles);
    double analysis = analysing.seconds();
    double signatures = sign(articles);
    double raw = writeRaw(articles, RAW, Depth.ALL_FIELDS);
    double ours = writeOurs(articles);
    double[] levelTimes = new double[TURNS];
    double[] oneFieldTimes = new double[TURNS];
    double[] stockTimes = new double[TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      levelTimes[turn] = writeRaw(articles, LEVELS + turn, Depth.THREE_LEVELS);
      oneFieldTimes[turn] = writeRaw(articles, ONE_FIELD + turn, Depth.ONE_STEMMED_FIELD);
      stockTimes[turn] = writeRaw(articles, STOCK + turn, Depth.STOCK_FIELD);
    }
    double levels = median(levelTimes);
    double oneField = median(oneFieldTimes);
    double stock = median(stockTimes);
    out.printf("%nin: %-42s %10s %8s%n", "", "articles/s", "MB/s");
    speed("language, people … (processor time)", articles, enrichmentSeconds);
    speed("text analysis (processor time)", articles, analysisOfProcessor);
    speed("signatures, to know versions by", articles, signatures);
    speed("index write (analysis taken off)", articles, ours - analysis);
    speed("analysis and index write", articles, ours);
    speed("raw Lucene, same fields and analysis", articles, raw);
    speed("raw Lucene, the three levels", articles, levels);
    speed("raw Lucene, one stemmed field", articles, oneField);
    speed("Lucene as it comes, one French field", articles, stock);
    out.printf(
        "    time of language, people … over analysis: %.2f%n",
        enrichmentSeconds / analysisOfProcessor);
    out.printf(
        "    share of signatures in analysis and index write: %.1f %%%n", 100 * signatures / ours);
    out.printf("    speed of raw Lucene reached: %.2f%n", raw / ours);
    out.printf("    time of the three levels over one stemmed field: %.2f%n", levels / oneField);
    out.printf("    time of the three levels over Lucene's French field: %.2f%n", levels / stock);
    out.printf("    time of all over one stemmed field: %.2f%n", ours / oneField);
    size("Dépêche", OURS);
    size("raw Lucene, same fields", RAW);
    size("raw Lucene, the three levels", LEVELS + 0);
    size("raw Lucene, one stemmed field", ONE_FIELD + 0);
    size("Lucene as it comes, one French field", STOCK + 0);
    out.printf(
        "    size of the three levels over one stemmed field: %.2f%n",
        over(LEVELS + 0, ONE_FIELD + 0));
    out.printf(
        "    size of the three levels over Lucene's French field: %.2f%n",
        over(LEVELS + 0, STOCK + 0));
    out.printf("    size of all over one stemmed field: %.2f%n", over(OURS, ONE_FIELD + 0));
  }

  private static double median(double[] odd) {
    Arrays.sort(odd);
    return odd[odd.length / 2];
  }

  private double over(String index, String floor) throws IOException {
    return (double) folder.bytes(index) / folder.bytes(floor);
  }

  private double analyse(List<EnrichedArticle> articles) {
    Progress progress = new Progress("text analysis", articles.size());
    ProcessorTime spent = new ProcessorTime();
    for (EnrichedArticle enriched : articles) {
      for (Field field : Field.values()) {
        chains.tokens(enriched.language(), enriched.article().text(field));
      }
      progress.advance(1);
    }
    return spent.seconds();
  }

  /** What the bands of shingles cost beside the analysis, which they need anyway. */
  private double sign(List<EnrichedArticle> articles) {
    Progress progress = new Progress("signatures", articles.size());
    long nanos = 0;
    for (EnrichedArticle enriched : articles) {
      Article article = enriched.article();
      List<Token> title = chains.tokens(enriched.language(), article.title());
      List<Token> lead = chains.tokens(enriched.language(), article.lead());
      List<Token> body = chains.tokens(enriched.language(), article.body());
      long start = System.nanoTime();
      Shingles.of(title, lead, body).bands();
      nanos += System.nanoTime() - start;
      progress.advance(1);
    }
    return nanos / 1e9;
  }

  private double writeOurs(List<EnrichedArticle> articles) {
    Progress progress = new Progress("index write", articles.size());
    Stopwatch stopwatch = new Stopwatch();
    try (LuceneIndex index = open()) {
      for (int from = 0; from < articles.size(); from += BATCH) {
        List<EnrichedArticle> batch =
            articles.subList(from, Math.min(from + BATCH, articles.size()));
        index.write(
            batch.stream().<Change>map(article -> new Change.Store(article, "", null)).toList());
        progress.advance(batch.size());
      }
      index.commit();
    }
    return stopwatch.seconds();
  }

  /** As the service does that is asked for pages later, so that it finds nothing to make anew. */
  private LuceneIndex open() {
    return LuceneIndex.open(folder.path().resolve(OURS), chains, EntityFiles.fingerprint());
  }

  private double writeRaw(List<EnrichedArticle> articles, String name, Depth depth)
      throws IOException {
    Progress progress = new Progress("raw Lucene", articles.size());
    Stopwatch stopwatch = new Stopwatch();
    try (RawLucene raw = new RawLucene(folder.path().resolve(name), chains, depth)) {
      for (EnrichedArticle article : articles) {
        raw.add(article);
        progress.advance(1);
      }
      raw.commit();
    }
    return stopwatch.seconds();
  }

  private void speed(String step, List<EnrichedArticle> articles, double seconds) {
    out.printf("    %-42s %,10.0f %8.1f%n", step, articles.size() / seconds, bytes / 1e6 / seconds);
  }

  private void size(String index, String name) throws IOException {
    long size = folder.bytes(name);
    out.printf(
        "    %-42s %,8.1f MB, %.2f bytes per byte of text%n",
        index, size / 1e6, (double) size / bytes);
  }
}
