package depeche.app.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which articles a measurement is made on. */
final class Archive {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders of articles; default: corpus.")
  private List<Path> articles = List.of(Path.of("corpus"));

  @Option(
      names = "--index",
      paramLabel = "FOLDER",
      description = "An index that holds the articles already; not one in use.")
  private @Nullable Path index;

  Engine open() throws IOException {
    return index != null ? Engine.of(index) : Engine.over(articles);
  }
}
