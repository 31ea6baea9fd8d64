package depeche.app.intake;

import depeche.lucene.Backup;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backup}: see {@link Backup}. */
@Command(
    name = "backup",
    description = {
      "Backs the index up into a new folder, while the service goes on, with SHA-256 checksums.",
      "Exit status: 0 done, 1 it could not be, 2 wrong usage."
    },
    mixinStandardHelpOptions = true)
public final class BackupCommand extends IndexCommand {
  @Parameters(paramLabel = "TARGET", description = "A folder that does not exist yet.")
  private Path target = Path.of("");

  @Override
  void run(Path index) throws IOException {
    Backup.Copied copied = Backup.take(index, target);
    System.out.printf("%,d files, %,d bytes: %s%n", copied.files(), copied.bytes(), target);
  }
}
