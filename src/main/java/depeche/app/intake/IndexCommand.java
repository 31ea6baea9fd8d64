package depeche.app.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** A command that does something with the folder of an index, and tells what it did or why not. */
abstract class IndexCommand implements Callable<Integer> {
  @Option(
      names = "--index",
      defaultValue = "index-data",
      description = "The folder of the index; default ${DEFAULT-VALUE}.")
  private Path folder = Path.of("index-data");

  /** Does it; an exception's message is for the user. */
  abstract void run(Path index) throws IOException;

  @Override
  public final Integer call() {
    try {
      run(folder);
      return ExitCode.OK;
    } catch (IOException | UncheckedIOException problem) {
      System.err.println("Dépêche: " + problem.getMessage());
      return ExitCode.SOFTWARE;
    }
  }
}
