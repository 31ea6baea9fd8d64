package depeche.app.intake;

import depeche.app.CorpusConsole;
import depeche.desk.CorpusProgress;
import depeche.desk.CorpusReport;
import depeche.index.IndexUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ingest}: takes files and folders in, into the index here or to a running service. */
@Command(
    name = "ingest",
    description = {
      "Takes the articles of files and folders in. Broken off, it goes on where it was; what was",
      "taken in before and has not changed is passed over. Nothing is ever removed.",
      "Exit status: 0 all is in, 1 something was refused or it broke off, 2 wrong usage."
    },
    mixinStandardHelpOptions = true)
public final class IngestCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
  private List<Path> paths = List.of();

  @Option(
      names = "--index",
      defaultValue = "index-data",
      description =
          "The folder of the index, which no service may have open; default ${DEFAULT-VALUE}.")
  private Path folder = Path.of("index-data");

  @Option(
      names = "--alerts",
      paramLabel = "FOLDER",
      description = "Where the service keeps its alerts, if not with the index.")
  private @Nullable Path alerts;

  @Option(names = "--to", description = "Send to the service there instead: http://host:port.")
  private @Nullable URI service;

  @Option(
      names = "--key",
      defaultValue = "${env:DEPECHE_API_KEY}",
      description = "The service's key, where it has one; better given as DEPECHE_API_KEY.")
  private @Nullable String key;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  private final CorpusConsole console = CorpusConsole.ofProcess();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Interruption interruption = new Interruption()) {
      Consumer<CorpusProgress> progress =
          now -> {
            interruption.check();
            console.accept(now);
          };
      CorpusReport report = service == null ? takeIn(progress) : send(service, progress);
      console.report(report);
      return report.rejections() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    } catch (CancellationException stopped) {
      console.stop();
      System.err.println("Stopped; the same command goes on from here.");
      return ExitCode.SOFTWARE;
    } catch (IndexUnavailableException | IOException problem) {
      console.stop();
      System.err.println("Dépêche: " + problem.getMessage());
      return ExitCode.SOFTWARE;
    }
  }

  private CorpusReport takeIn(Consumer<CorpusProgress> progress) {
    Path told = alerts == null ? folder.resolve("alerts") : alerts;
    try (LocalWayIn wayIn = LocalWayIn.open(folder, told)) {
      return wayIn.takeIn(paths, reading.reader(), progress);
    }
  }

  private CorpusReport send(URI to, Consumer<CorpusProgress> progress)
      throws IOException, InterruptedException {
    try (SentFiles sent = SentFiles.to(to)) {
      return new Sending(new ArticleClient(to, key), sent, reading.reader(), progress).send(paths);
    }
  }
}
