package depeche.app.intake;

import depeche.lucene.Backup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup}: see {@link Backup}. */
@Command(
    name = "backup",
    description = {
      "Backs the index up into a new folder, while the service goes on, with SHA-256 checksums.",
      "Exit status: 0 done, 1 it could not be, 2 wrong usage."
    },
    mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "TARGET", description = "A folder that does not exist yet.")
  private Path target = Path.of("");

  @Option(
      names = "--index",
      defaultValue = "index-data",
      description = "The folder of the index; default ${DEFAULT-VALUE}.")
  private Path folder = Path.of("index-data");

  @Override
  public Integer call() {
    try {
      Backup.Copied copied = Backup.take(folder, target);
      System.out.printf("%,d files, %,d bytes: %s%n", copied.files(), copied.bytes(), target);
      return ExitCode.OK;
    } catch (IOException problem) {
      System.err.println("Dépêche: " + problem.getMessage());
      return ExitCode.SOFTWARE;
    }
  }
}
