package depeche.app.measure;

import depeche.app.cluster.ClusterOptions;
import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.desk.Ingestion;
import depeche.entity.EntityTagger;
import depeche.index.ArticleIndex;
import depeche.index.Change;
import depeche.lucene.LuceneIndex;
import depeche.opensearch.OpenSearchIndex;
import depeche.source.FileReader;
import depeche.source.Reading;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: whether both engines give the same answers. */
@Command(
    name = "compare",
    description = {
      "Indexes a file of articles in the embedded engine and in a cluster, asks both the same, and",
      "tells where they differ. What it writes to the cluster stays there, for the next time."
    },
    mixinStandardHelpOptions = true)
public final class CompareCommand implements Callable<Integer> {
  private static final int BATCH = 500;

  @Parameters(paramLabel = "FILE", description = "Articles, in JSON Lines or any format read.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Mixin private ClusterOptions cluster = new ClusterOptions();

  @Option(
      names = "--queries",
      defaultValue = "2000",
      description = "How many to ask; default ${DEFAULT-VALUE}.")
  private int queries;

  @Option(names = "--most", description = "Read no more articles than these.")
  private int most = Integer.MAX_VALUE;

  @Override
  public Integer call() throws IOException {
    Chains chains = Chains.load();
    try (TemporaryFolder folder = new TemporaryFolder();
        LuceneIndex lucene = LuceneIndex.open(folder.path(), chains);
        OpenSearchIndex remote = OpenSearchIndex.open(cluster.settings(), chains)) {
      List<EnrichedArticle> articles =
          enriched(new Ingestion(lucene, LanguageDetector.load(), EntityTagger.load()));
      System.out.printf("%,d articles%n", articles.size());
      fill("lucene", lucene, articles);
      fill("opensearch", remote, articles);
      Comparison comparison = new Comparison(lucene, remote);
      comparison.run(articles, queries, System.out);
      return comparison.isEqual() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private List<EnrichedArticle> enriched(Ingestion ingestion) throws IOException {
    List<Article> articles = new ArrayList<>();
    new FileReader()
        .read(
            file,
            file.getFileName().toString(),
            reading -> {
              if (reading instanceof Reading.Read(Article article, var _)
                  && articles.size() < most) {
                articles.add(article);
              }
            });
    return articles.parallelStream().map(ingestion::enrich).toList();
  }

  private static void fill(String engine, ArticleIndex index, List<EnrichedArticle> articles) {
    long start = System.nanoTime();
    Progress progress = new Progress(engine, articles.size());
    for (int from = 0; from < articles.size(); from += BATCH) {
      List<Change> batch =
          articles.subList(from, Math.min(from + BATCH, articles.size())).stream()
              .<Change>map(article -> new Change.Store(article, fingerprint(article), null))
              .toList();
      index.write(batch);
      progress.advance(batch.size());
    }
    index.commit();
    index.refresh();
    double millis = (System.nanoTime() - start) / 1e6;
    ArticleIndex.Health health = index.health();
    System.out.printf(
        "%-12s %s: %,d articles in %.1f s (%.2f ms each), %,d bytes (%,d each)%n",
        engine,
        health.engine(),
        health.articles(),
        millis / 1000,
        millis / articles.size(),
        health.bytes(),
        health.bytes() / Math.max(1, health.articles()));
  }

  private static String fingerprint(EnrichedArticle article) {
    return Integer.toHexString(article.toString().hashCode());
  }
}
