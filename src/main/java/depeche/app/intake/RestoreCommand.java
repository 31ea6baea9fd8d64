package depeche.app.intake;

import depeche.lucene.Backup;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
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
public final class RestoreCommand extends IndexCommand {
  @Parameters(paramLabel = "SOURCE", description = "The folder of a backup.")
  private Path source = Path.of("");

  @Override
  void run(Path index) throws IOException {
    Backup.Copied copied = Backup.restore(source, index);
    System.out.printf("%,d files, %,d bytes: %s%n", copied.files(), copied.bytes(), index);
  }
}
