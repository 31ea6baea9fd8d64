package depeche.desk;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/**
 * A file of a corpus as it is now.
 *
 * @param name for people, and for the id of an article that has no better one
 * @param origin what the index knows the file by
 * @param size in bytes
 * @param modified when it was last written to
 */
public record CorpusFile(Path path, String name, String origin, long size, Instant modified) {
  static CorpusFile of(Path path, String name, String origin, BasicFileAttributes attributes) {
    return new CorpusFile(
        path, name, origin, attributes.size(), attributes.lastModifiedTime().toInstant());
  }

  /** Differs when the content does: size and time of the last change. */
  public String stamp() {
    return size + " bytes, " + modified;
  }

  /** Says whether it may still be being written, as it was less than {@code quiet} ago. */
  boolean isSettling(Duration quiet) {
    Duration age = Duration.between(modified, Instant.now());
    return !age.isNegative() && age.compareTo(quiet) < 0;
  }
}
