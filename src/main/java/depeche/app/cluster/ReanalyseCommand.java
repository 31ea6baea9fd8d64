package depeche.app.cluster;

import depeche.article.EnrichedArticle;
import depeche.entity.EntityNames;
import depeche.entity.EntityTagger;
import depeche.entity.OverridesReader;
import depeche.opensearch.Rebuild;
import depeche.text.Chains;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reanalyse}: reads all articles of a cluster again while they are searched. */
@Command(
    name = "reanalyse",
    description = {
      "Reads people, countries, topics and words out of all articles of a cluster again, into a new",
      "index, and puts that in the old one's place in one step. Searches go on meanwhile, and so do",
      "writes, but for a moment before the switch. Broken off, it leaves everything as it was."
    },
    mixinStandardHelpOptions = true)
public final class ReanalyseCommand implements Callable<Integer> {
  @Mixin private ClusterOptions cluster = new ClusterOptions();

  @Option(names = "--overrides", description = "The file of an editor's decisions, as the service.")
  private @Nullable Path overrides;

  @Override
  public Integer call() throws IOException {
    EntityNames names = EntityNames.load();
    if (overrides != null) {
      switch (OverridesReader.read(Files.readString(overrides), names)) {
        case OverridesReader.Reading.Read(var decisions) -> names.heed(decisions);
        case OverridesReader.Reading.Refused(var problems) -> {
          problems.forEach(System.err::println);
          return ExitCode.USAGE;
        }
      }
    }
    EntityTagger tagger = EntityTagger.sharing(names);
    try (Rebuild rebuild =
            new Rebuild(cluster.settings(), Chains.load(), article -> again(article, tagger));
        ProgressBar bar = new ProgressBar("reanalyse", -1)) {
      rebuild.run(bar::stepBy);
    }
    return ExitCode.OK;
  }

  private static EnrichedArticle again(EnrichedArticle before, EntityTagger tagger) {
    return new EnrichedArticle(
        before.article(), before.language(), tagger.tag(before.article(), before.language()));
  }
}
