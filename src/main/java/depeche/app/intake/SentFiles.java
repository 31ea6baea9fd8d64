package depeche.app.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was sent to a service to its end, so that sending can be broken off, killed too, and go on:
 * a file under {@code .depeche} in the home folder, one for each service. Of each file that was
 * sent it holds a line of 16 digits, which stands for its path, size and time.
 */
final class SentFiles implements AutoCloseable {
  private static final HexFormat HEX = HexFormat.of();

  private final Set<Long> sent = new HashSet<>();
  private final Writer ledger;

  private SentFiles(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (Files.exists(file)) {
      try (Stream<String> lines = Files.lines(file)) {
        lines.filter(SentFiles::isWhole).map(HexFormat::fromHexDigitsToLong).forEach(sent::add);
      }
    }
    ledger = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    // Ends a line that a process which was killed began.
    ledger.write('\n');
  }

  static SentFiles to(URI service) throws IOException {
    String name = service.getAuthority().replaceAll("[^A-Za-z0-9.-]", "_");
    return in(Path.of(System.getProperty("user.home"), ".depeche", "files-sent-" + name));
  }

  static SentFiles in(Path file) throws IOException {
    return new SentFiles(file);
  }

  boolean has(Path path, String stamp) {
    return sent.contains(digest(path, stamp));
  }

  void add(Path path, String stamp) throws IOException {
    long digest = digest(path, stamp);
    if (sent.add(digest)) {
      ledger.write(HEX.toHexDigits(digest) + '\n');
      ledger.flush();
    }
  }

  @Override
  public void close() throws IOException {
    ledger.close();
  }

  private static boolean isWhole(String line) {
    return line.length() == 16 && line.chars().allMatch(HexFormat::isHexDigit);
  }

  private static long digest(Path path, String stamp) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest((path + "\n" + stamp).getBytes(UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
