package depeche.lucene;

import depeche.index.ArticleIndex.Commit;
import depeche.index.IndexUnavailableException;
import depeche.index.StorageFullException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** The folder that an index is in: whether what is there can be opened, and if not, why. */
final class IndexFolder {
  private IndexFolder() {}

  /** Opens what a folder holds. */
  @FunctionalInterface
  interface Opening<T> {
    T open(Directory directory) throws IOException;
  }

  /** Brings an index of an older layout up to this one, or throws what it is given. */
  @FunctionalInterface
  interface Older {
    void bringUp(Directory directory, IncompatibleIndexException otherwise) throws IOException;
  }

  /**
   * Opens the index in {@code folder}, or begins one where there is none.
   *
   * @param older brings an index of an older layout up to this one
   * @throws IncompatibleIndexException if what is there was made by a version that differs
   * @throws IndexUnavailableException if another process has it open, or it cannot be read
   */
  static <T> T open(Path folder, Older older, Opening<T> opening) {
    try {
      Files.createDirectories(folder);
      Directory directory = new LinkingDirectory(FSDirectory.open(folder));
      checkFormat(folder, directory, older);
      checkSound(directory);
      return opening.open(directory);
    } catch (CorruptIndexException | EOFException | NoSuchFileException damage) {
      throw new IndexUnavailableException(
          "the index in %s is damaged (%s). Make it usable with what can be read (depeche repair"
                  .formatted(folder, damage.getMessage())
              + " --index "
              + folder
              + "); or move that folder away and put a backup in its place (depeche restore), or"
              + " start without: the corpus is indexed anew, and what was sent has to be sent again",
          damage);
    } catch (LockObtainFailedException locked) {
      throw new IndexUnavailableException(
          "the index in " + folder + " is open in another process; only one can have it", locked);
    } catch (IOException problem) {
      if (StorageFullException.isBehind(problem)) {
        throw new StorageFullException("the disk of the index in " + folder + " is full", problem);
      }
      throw new IndexUnavailableException(
          "the index in " + folder + " cannot be opened: " + problem.getMessage(), problem);
    }
  }

  /** The commit that a start would find; null where there is none, or it is not in files. */
  static @Nullable Commit lastCommit(Directory directory) throws IOException {
    long generation = SegmentInfos.getLastCommitGeneration(directory);
    if (generation < 0 || !(FilterDirectory.unwrap(directory) instanceof FSDirectory files)) {
      return null;
    }
    String name = IndexFileNames.fileNameFromGeneration(IndexFileNames.SEGMENTS, "", generation);
    return new Commit(
        generation, Files.getLastModifiedTime(files.getDirectory().resolve(name)).toInstant());
  }

  /**
   * @return the size of the files that belong to the index
   */
  static long bytes(Directory directory) throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      if (isOfIndex(file) || file.startsWith(IndexFileNames.SEGMENTS)) {
        bytes += directory.fileLength(file);
      }
    }
    return bytes;
  }

  private static void checkFormat(Path folder, Directory directory, Older older)
      throws IOException {
    try {
      IndexFormat.check(folder, directory);
    } catch (IncompatibleIndexException differs) {
      if (!IndexFormat.isOlder(directory)) {
        throw differs;
      }
      checkSound(directory);
      older.bringUp(directory, differs);
    }
  }

  /** Reads every file against its checksum, so that damage shows now and not in some search. */
  private static void checkSound(Directory directory) throws IOException {
    if (DirectoryReader.indexExists(directory)) {
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext segment : reader.leaves()) {
          segment.reader().checkIntegrity();
        }
      }
      return;
    }
    for (String file : directory.listAll()) {
      // Lucene would take the folder for empty, and remove what is left.
      if (isOfIndex(file)) {
        throw new CorruptIndexException("its list of segments is missing", file);
      }
    }
  }

  private static boolean isOfIndex(String file) {
    return IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches();
  }
}
