package depeche.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;

/**
 * A copy of an index at its last commit, and of what the service keeps beside it, in a folder with
 * the checksums of all its files as {@code sha256sum} writes them.
 *
 * <p>It is taken while a service, of this process or another, goes on writing: the commit's files
 * are never changed but only removed, and a second name for each (a hard link) keeps them until
 * they are copied.
 */
public final class Backup {
  private static final int MOST_ATTEMPTS = 20;

  private Backup() {}

  /** What was copied. */
  public record Copied(int files, long bytes) {}

  /**
   * Backs the index in {@code index} up.
   *
   * @param target a folder that does not exist yet, or is empty
   * @throws IOException when something of the index is damaged, or cannot be read or written
   */
  public static Copied take(Path index, Path target) throws IOException {
    Files.createDirectories(target);
    requireEmpty(target);
    Path pinned = Files.createTempDirectory(index, ".backup-");
    try {
      Map<String, Path> files = new TreeMap<>();
      for (String file : pin(index, pinned)) {
        files.put(file, pinned.resolve(file));
      }
      checkSound(pinned);
      files.putAll(besides(index));
      return Checksums.copy(files, target);
    } finally {
      IOUtils.rm(pinned);
    }
  }

  /**
   * Puts a backup in place of nothing.
   *
   * @param index a folder that holds no index
   * @throws IOException when the backup is not what it was, or the folder is in use
   */
  public static Copied restore(Path backup, Path index) throws IOException {
    Set<String> files = Checksums.checked(backup);
    Files.createDirectories(index);
    try (Directory directory = FSDirectory.open(index);
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      if (DirectoryReader.indexExists(directory)) {
        throw new FileAlreadyExistsException(index + " holds an index already: move it away first");
      }
      Map<String, Path> copies = new TreeMap<>();
      files.forEach(name -> copies.put(name, backup.resolve(name)));
      Copied copied = Checksums.copy(copies, index);
      Files.delete(index.resolve(Checksums.FILE));
      return copied;
    }
  }

  /** Says whether a folder holds a backup that was taken to its end. */
  public static boolean isFinished(Path folder) {
    return Files.exists(folder.resolve(Checksums.FILE));
  }

  /**
   * Reads every file of a backup against its checksum.
   *
   * @throws IOException when the backup is not what it was
   */
  public static Copied check(Path backup) throws IOException {
    long bytes = 0;
    Set<String> files = Checksums.checked(backup);
    for (String file : files) {
      bytes += Files.size(backup.resolve(file));
    }
    return new Copied(files.size(), bytes);
  }

  /** Copies the index of a backup alone, not what was beside it, once it is found to be sound. */
  static void copyIndex(Path backup, Path target) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    for (String file : Checksums.checked(backup)) {
      if (!isBeside(file)) {
        files.put(file, backup.resolve(file));
      }
    }
    Files.createDirectories(target);
    Checksums.copy(files, target);
  }

  /**
   * Links the files of the last commit; where a newer one removes them meanwhile, those of that.
   */
  private static Collection<String> pin(Path index, Path pinned) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try (Directory directory = FSDirectory.open(index)) {
        Collection<String> files = SegmentInfos.readLatestCommit(directory).files(true);
        for (String file : files) {
          link(index.resolve(file), pinned.resolve(file));
        }
        return files;
      } catch (NoSuchFileException overtaken) {
        if (attempt == MOST_ATTEMPTS) {
          throw overtaken;
        }
      }
    }
  }

  private static void link(Path from, Path to) throws IOException {
    if (Files.exists(to)) {
      return;
    }
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException noLinks) {
      Files.copy(from, to);
    }
  }

  /** Reads every file whole against the checksum in its footer. */
  private static void checkSound(Path pinned) throws IOException {
    try (Directory directory = FSDirectory.open(pinned)) {
      for (String file : directory.listAll()) {
        try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
          CodecUtil.checksumEntireFile(input);
        }
      }
    }
  }

  /** What is in the folder beside the index: alerts and the like. */
  private static Map<String, Path> besides(Path index) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    // Names first: to look at each file would stumble over those of the index that just went.
    try (DirectoryStream<Path> inFolder =
        Files.newDirectoryStream(index, path -> isBeside(path.getFileName().toString()))) {
      for (Path path : inFolder) {
        try (Stream<Path> found = Files.walk(path)) {
          for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
            files.put(index.relativize(file).toString().replace('\\', '/'), file);
          }
        }
      }
    } catch (DirectoryIteratorException | UncheckedIOException failed) {
      throw new IOException("cannot look through " + index, failed);
    }
    return files;
  }

  private static boolean isBeside(String name) {
    boolean ofTheIndex =
        IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches()
            || name.startsWith(IndexFileNames.SEGMENTS)
            || name.startsWith(IndexFileNames.PENDING_SEGMENTS)
            || name.equals(IndexWriter.WRITE_LOCK_NAME);
    return !ofTheIndex && !name.startsWith(".") && !name.equals("README.md");
  }

  private static void requireEmpty(Path target) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      if (files.findAny().isPresent()) {
        throw new FileAlreadyExistsException(target + " is not empty");
      }
    }
  }
}
