package depeche.app.intake;

import depeche.lucene.Repair;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** {@code repair}: see {@link Repair}. */
@Command(
    name = "repair",
    description = {
      "Makes a damaged index usable again with all that can be read, and names what is lost. What",
      "the corpus has comes back with the next start. No service may have the folder open; a backup,",
      "where there is one, is better.",
      "Exit status: 0 done or nothing was damaged, 1 it could not be, 2 wrong usage."
    },
    mixinStandardHelpOptions = true)
public final class RepairCommand extends IndexCommand {

  @Override
  void run(Path index) throws IOException {
    Repair.Done done = Repair.of(index);
    done.lost().forEach(id -> System.out.println("lost: " + id));
    System.out.printf(
        "%s: %,d articles kept, %,d lost%s%n",
        index,
        done.kept(),
        done.lostCount(),
        done.lost().size() < done.lostCount() ? ", not all of whose ids can be read" : "");
  }
}
