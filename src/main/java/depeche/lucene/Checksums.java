package depeche.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.util.IOUtils;

/** The checksums of a backup's files, as {@code sha256sum} writes and checks them. */
final class Checksums {
  /** Written last: a folder without it is no backup. */
  static final String FILE = "SHA256SUMS";

  private Checksums() {}

  /**
   * Copies files into a folder, and their checksums; all of it is on disk on return.
   *
   * @param files by their names in the folder
   */
  static Backup.Copied copy(Map<String, Path> files, Path target) throws IOException {
    List<String> sums = new ArrayList<>();
    long bytes = 0;
    for (Map.Entry<String, Path> file : files.entrySet()) {
      Path to = target.resolve(file.getKey());
      Files.createDirectories(to.getParent());
      MessageDigest digest = sha256();
      try (OutputStream out =
          new DigestOutputStream(
              Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              digest)) {
        bytes += Files.copy(file.getValue(), out);
      }
      IOUtils.fsync(to, false);
      sums.add(HexFormat.of().formatHex(digest.digest()) + "  " + file.getKey());
    }
    Path manifest = Files.write(target.resolve(FILE), sums, UTF_8);
    try (FileChannel channel = FileChannel.open(manifest, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    IOUtils.fsync(target, true);
    return new Backup.Copied(files.size(), bytes);
  }

  /**
   * Reads every file of a backup against its checksum; answers their names.
   *
   * @throws IOException when the backup is not what it was
   */
  static Set<String> checked(Path backup) throws IOException {
    Map<String, String> sums = read(backup);
    for (Map.Entry<String, String> sum : sums.entrySet()) {
      if (!sum.getValue().equals(sha256(backup.resolve(sum.getKey())))) {
        throw new IOException(backup.resolve(sum.getKey()) + " is damaged: not restored");
      }
    }
    return sums.keySet();
  }

  private static Map<String, String> read(Path backup) throws IOException {
    if (!Files.exists(backup.resolve(FILE))) {
      throw new IOException(backup + " is no backup, or one that was not finished");
    }
    Map<String, String> sums = new TreeMap<>();
    for (String line : Files.readAllLines(backup.resolve(FILE), UTF_8)) {
      int gap = line.indexOf("  ");
      Path file = gap < 0 ? backup : backup.resolve(line.substring(gap + 2)).normalize();
      if (gap < 0 || !file.startsWith(backup.normalize())) {
        throw new IOException(backup.resolve(FILE) + " is damaged: not restored");
      }
      sums.put(line.substring(gap + 2), line.substring(0, gap));
    }
    return sums;
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      in.transferTo(out);
    } catch (NoSuchFileException missing) {
      return "";
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
