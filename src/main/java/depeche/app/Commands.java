package depeche.app;

import depeche.app.cluster.ClusterOptions;
import depeche.app.cluster.CopyCommand;
import depeche.app.cluster.ReanalyseCommand;
import depeche.app.intake.BackupCommand;
import depeche.app.intake.CheckCommand;
import depeche.app.intake.IngestCommand;
import depeche.app.intake.RejectionsCommand;
import depeche.app.intake.RepairCommand;
import depeche.app.intake.RestoreCommand;
import depeche.app.measure.Bench;
import depeche.app.measure.CompareCommand;
import depeche.app.measure.EvalCommand;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the jar can do beside serving. */
@Command(
    name = "depeche",
    description = "Without a command: serves the archive, see the README.",
    mixinStandardHelpOptions = true,
    version = "Dépêche 0.1.0",
    subcommands = {
      IngestCommand.class,
      CheckCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      RepairCommand.class,
      RejectionsCommand.class,
      EvalCommand.class,
      CompareCommand.class,
      CopyCommand.class,
      ReanalyseCommand.class
    },
    synopsisSubcommandLabel = "[COMMAND]")
final class Commands {
  private static final Set<String> NAMES =
      Set.of(
          "ingest",
          "check",
          "backup",
          "restore",
          "repair",
          "rejections",
          "eval",
          "bench",
          "compare",
          "copy",
          "reanalyse",
          "--help",
          "-h",
          "--version",
          "-V");

  /** Says whether to run a command; anything else is a setting for the service. */
  static boolean isNamedIn(String[] arguments) {
    return arguments.length > 0 && NAMES.contains(arguments[0]);
  }

  @Command(
      description = {
        "Indexes a file of articles and searches in it, beside raw Lucene doing the same.",
        "Holds the articles in memory: give Java a heap of some ten times their text."
      },
      mixinStandardHelpOptions = true)
  int bench(
      @Parameters(paramLabel = "FILE", description = "Articles, in JSON Lines or any format read.")
          Path file,
      @Option(
              names = "--queries",
              defaultValue = "500",
              description = "How many of each kind; default ${DEFAULT-VALUE}.")
          int queries,
      @Option(
              names = "--alerts",
              paramLabel = "COUNT",
              description =
                  "Measures what so many alerts cost instead, and whether they are right.")
          @Nullable Integer alerts,
      @Option(
              names = "--articles",
              defaultValue = "5000",
              description =
                  "How many articles come in for them, or go into the cluster; default"
                      + " ${DEFAULT-VALUE}.")
          int articles,
      @Option(
              names = "--loading",
              description =
                  "Measures pages of results while articles come in at full speed instead.")
          boolean loading,
      @Option(
              names = "--cluster",
              description = "Measures a cluster beside a folder instead. It keeps the articles.")
          boolean beside,
      @Mixin ClusterOptions cluster)
      throws Exception {
    Bench bench = new Bench(file, queries, System.out);
    if (beside) {
      bench.runBeside(cluster.settings(), articles);
    } else if (loading) {
      bench.runLoading();
    } else if (alerts == null) {
      bench.run();
    } else {
      bench.runAlerts(alerts, articles);
    }
    return ExitCode.OK;
  }
}
