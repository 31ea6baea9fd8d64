package depeche.app.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * What was sent to a service to its end, so that sending can be broken off and go on: a file under
 * {@code .depeche} in the home folder, one for each service.
 */
final class SentFiles implements AutoCloseable {
  private final Path file;
  private final Properties stamps = new Properties();

  private SentFiles(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        stamps.load(reader);
      }
    }
  }

  static SentFiles to(URI service) throws IOException {
    String name = service.getAuthority().replaceAll("[^A-Za-z0-9.-]", "_");
    return in(Path.of(System.getProperty("user.home"), ".depeche", "sent-" + name));
  }

  static SentFiles in(Path file) throws IOException {
    return new SentFiles(file);
  }

  boolean has(Path path, String stamp) {
    return stamp.equals(stamps.getProperty(path.toString()));
  }

  void add(Path path, String stamp) {
    stamps.setProperty(path.toString(), stamp);
  }

  @Override
  public void close() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try (Writer writer = Files.newBufferedWriter(next)) {
      stamps.store(writer, null);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
