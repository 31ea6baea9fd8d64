package depeche.app.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import depeche.app.CorpusConsole;
import depeche.desk.CorpusCheck;
import depeche.desk.CorpusCheck.Checked;
import depeche.source.Reading.Rejected;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: says of each file what ingesting it would take in and refuse. */
@Command(
    name = "check",
    description = {
      "Reads files and folders as ingest would, archives within archives too, and stores nothing.",
      "Tells each thing refused, with its file or entry, line and reason; then, for each file, how",
      "many articles are in it.",
      "Exit status: 0 all can be read, 1 something is refused, 2 wrong usage."
    },
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
  private List<Path> paths = List.of();

  @Option(names = "--json", description = "One JSON object a line, the refused input in it too.")
  private boolean json;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  private final CorpusConsole console = CorpusConsole.ofProcess();

  @Override
  public Integer call() {
    CorpusCheck check = new CorpusCheck(reading.reader(), this::show, this::show);
    return check.check(paths) ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void show(Rejected rejected) {
    System.out.println(
        json ? RejectedJson.of(rejected, console.reason(rejected)) : console.line(rejected));
  }

  private void show(Checked file) {
    System.out.println(
        json
            ? JSON.createObjectNode()
                .put("file", file.file())
                .put("articles", file.articles())
                .put("refused", file.refused())
                .put("repaired", file.repaired())
            : console.line(file));
  }
}
