package depeche.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of this room that say who people, what countries and topics are. */
public final class EntityFiles {
  private static final String ONE = "topics.tsv";

  private EntityFiles() {}

  /** A digest of all of them: another one means that articles may be read otherwise. */
  public static String fingerprint() {
    URL one = Objects.requireNonNull(EntityFiles.class.getResource(ONE), ONE);
    try {
      URI address = one.toURI();
      if (!address.getScheme().equals("jar")) {
        return fingerprint(Path.of(address).resolveSibling("."));
      }
      try (FileSystem jar = FileSystems.newFileSystem(address, Map.of())) {
        return fingerprint(Path.of(address).resolveSibling("."));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the files beside " + one + " cannot be read", e);
    } catch (URISyntaxException bug) {
      throw new IllegalStateException(bug);
    }
  }

  private static String fingerprint(Path folder) throws IOException {
    MessageDigest digest = sha256();
    try (Stream<Path> files = Files.list(folder.normalize())) {
      List<Path> tables =
          files.filter(file -> file.toString().matches(".*\\.(tsv|txt)")).sorted().toList();
      for (Path table : tables) {
        digest.update(table.getFileName().toString().getBytes(UTF_8));
        digest.update(Files.readAllBytes(table));
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
