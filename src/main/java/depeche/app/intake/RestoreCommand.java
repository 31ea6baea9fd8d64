package depeche.app.intake;

import depeche.lucene.Backup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: see {@link Backup}. */
@Command(
    name = "restore",
    description = {
      "Puts a backup in place, once its checksums are found right. No service may have the folder"
          + " open.",
      "Exit status: 0 done, 1 it could not be, 2 wrong usage."
    },
    mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SOURCE", description = "The folder of a backup.")
  private Path source = Path.of("");

  @Option(
      names = "--index",
      defaultValue = "index-data",
      description = "The folder of the index; default ${DEFAULT-VALUE}.")
  private Path folder = Path.of("index-data");

  @Override
  public Integer call() {
    try {
      Backup.Copied copied = Backup.restore(source, folder);
      System.out.printf("%,d files, %,d bytes: %s%n", copied.files(), copied.bytes(), folder);
      return ExitCode.OK;
    } catch (IOException problem) {
      System.err.println("Dépêche: " + problem.getMessage());
      return ExitCode.SOFTWARE;
    }
  }
}
