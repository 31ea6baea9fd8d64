package depeche.app.cluster;

import depeche.article.ArticleId;
import depeche.desk.Copying;
import depeche.desk.alerts.AlertCopying;
import depeche.index.ArticleIndex;
import depeche.lucene.LuceneIndex;
import depeche.opensearch.ClusterStore;
import depeche.opensearch.OpenSearchIndex;
import depeche.text.Chains;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code copy}: carries an archive from its folder to a cluster, or back. */
@Command(
    name = "copy",
    description = {
      "Copies all articles from the index in a folder to a cluster, or back, and checks that each",
      "has arrived; then the alerts, with what they told. Broken off, it goes on where it was. No",
      "service may have the folder open."
    },
    mixinStandardHelpOptions = true)
public final class CopyCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  @Option(
      names = "--index",
      defaultValue = "index-data",
      description = "The folder of the index; default ${DEFAULT-VALUE}.")
  private Path folder = Path.of("index-data");

  @Option(names = "--back", description = "From the cluster to the folder.")
  private boolean back;

  @Option(names = "--alerts", description = "The folder of the alerts, if not with the index.")
  private @Nullable Path alerts;

  @Mixin private ClusterOptions cluster = new ClusterOptions();

  @Override
  public Integer call() {
    Chains chains = Chains.load();
    try (ArticleIndex here = LuceneIndex.open(folder, chains);
        ArticleIndex there = OpenSearchIndex.open(cluster.settings(), chains)) {
      int articles = copy(back ? there : here, back ? here : there);
      return copyAlerts() ? articles : ExitCode.SOFTWARE;
    }
  }

  private boolean copyAlerts() {
    Path told = alerts == null ? folder.resolve("alerts") : alerts;
    try (ClusterStore store = new ClusterStore(cluster.settings())) {
      boolean copied = back ? AlertCopying.runBack(store, told) : AlertCopying.run(told, store);
      System.out.println(
          copied
              ? "The alerts are there too."
              : "There are other alerts already, which are left as they are.");
      return copied;
    }
  }

  private static int copy(ArticleIndex from, ArticleIndex to) {
    Copying copying = new Copying(from, to);
    long articles = from.health().articles();
    try (ProgressBar bar = new ProgressBar("copy", articles)) {
      copying.run(bar::stepBy);
    }
    List<ArticleId> differing;
    try (ProgressBar bar = new ProgressBar("check", articles)) {
      differing = copying.differences(bar::stepBy);
    }
    System.out.printf("%,d articles, %,d of them missing or other%n", articles, differing.size());
    differing.stream().limit(SHOWN).forEach(id -> System.out.println("  " + id));
    return differing.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
