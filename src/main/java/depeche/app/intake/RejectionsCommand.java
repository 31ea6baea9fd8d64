package depeche.app.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import depeche.app.CorpusConsole;
import depeche.desk.rejections.Rejection;
import depeche.desk.rejections.Rejections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rejections}: lists what was refused, or exports it. */
@Command(
    name = "rejections",
    description = {
      "Lists what was refused, oldest first, while the service runs or not: from where, why, and the",
      "id by which it can be corrected and sent again.",
      "Exit status: 0 done, 1 the journal cannot be read, 2 wrong usage."
    },
    mixinStandardHelpOptions = true)
public final class RejectionsCommand extends IndexCommand {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  @Option(names = "--json", description = "All that is known of each, its input too, one a line.")
  private boolean json;

  private final CorpusConsole console = CorpusConsole.ofProcess();

  @Override
  void run(Path index) {
    Rejections.read(index.resolve(Rejections.FOLDER), this::show);
  }

  private void show(Rejection rejection) {
    try {
      System.out.println(
          json
              ? JSON.writeValueAsString(rejection)
              : "%s  %s  %s".formatted(rejection.id(), rejection.at(), console.line(rejection)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
