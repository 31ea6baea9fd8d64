package depeche.desk.alerts;

import depeche.index.IndexUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps other processes out of the alerts' folder. */
final class FolderLock implements AutoCloseable {
  private final FileChannel file;

  private FolderLock(FileChannel file) {
    this.file = file;
  }

  /**
   * Makes the folder where there is none.
   *
   * @throws IndexUnavailableException if another process has it
   */
  static FolderLock of(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel file =
          FileChannel.open(
              folder.resolve("alerts.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isMine(file)) {
        file.close();
        throw new IndexUnavailableException(
            "the alerts in " + folder + " are open in another process; only one can have them",
            new OverlappingFileLockException());
      }
      return new FolderLock(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the alerts in " + folder + " cannot be opened", e);
    }
  }

  private static boolean isMine(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
