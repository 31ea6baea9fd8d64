package depeche.app.intake;

import depeche.app.CorpusConsole;
import depeche.source.FileReader;
import depeche.source.Reading.Read;
import depeche.source.Reading.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code check}: says of each file what ingesting it would take in and refuse. */
@Command(
    name = "check",
    description = {
      "Reads files and folders as ingest would, and stores nothing. For each file: how many",
      "articles, and each thing refused with its line and reason.",
      "Exit status: 0 all can be read, 1 something is refused, 2 wrong usage."
    },
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
  private List<Path> paths = List.of();

  private final FileReader reader = new FileReader();
  private final CorpusConsole console = CorpusConsole.ofProcess();
  private long refused;

  @Override
  public Integer call() throws IOException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        check(path);
        continue;
      }
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
          check(file);
        }
      }
    }
    return refused == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void check(Path file) {
    long[] articles = new long[1];
    List<Rejected> rejected = new ArrayList<>();
    reader.read(
        file,
        file.toString(),
        reading -> {
          switch (reading) {
            case Read(var _, var _) -> articles[0]++;
            case Rejected refusal -> rejected.add(refusal);
          }
        });
    refused += rejected.size();
    System.out.printf("%s: %,d articles, %,d refused%n", file, articles[0], rejected.size());
    rejected.forEach(refusal -> System.out.println("  " + console.line(refusal)));
  }
}
