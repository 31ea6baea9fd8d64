package depeche.app;

import depeche.app.measure.BenchCommand;
import depeche.app.measure.EvalCommand;
import java.util.Set;
import picocli.CommandLine.Command;

/** What the jar can do beside serving. */
@Command(
    name = "depeche",
    description = "Without a command: serves the archive, see the README.",
    mixinStandardHelpOptions = true,
    version = "Dépêche 0.1.0",
    subcommands = {EvalCommand.class, BenchCommand.class},
    synopsisSubcommandLabel = "[COMMAND]")
final class Commands {
  private static final Set<String> NAMES =
      Set.of("eval", "bench", "--help", "-h", "--version", "-V");

  /** Says whether to run a command; anything else is a setting for the service. */
  static boolean isNamedIn(String[] arguments) {
    return arguments.length > 0 && NAMES.contains(arguments[0]);
  }
}
