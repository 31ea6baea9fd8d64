package depeche.app.measure;

import depeche.app.cluster.ClusterOptions;
import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.desk.Ingestion;
import depeche.entity.EntityTagger;
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
      Filling filling = new Filling(System.out);
      filling.fill(lucene, articles);
      filling.fill(remote, articles);
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
}
