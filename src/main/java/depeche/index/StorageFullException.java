package depeche.index;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * There is no room to write in. What was not committed is lost and has to be written again; reading
 * goes on, and writing too as soon as there is room.
 */
public final class StorageFullException extends IndexUnavailableException {
  /** As Linux, macOS and Windows say it: Java has no type for it. */
  private static final List<String> SAYINGS =
      List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");

  public StorageFullException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Says whether {@code failure}, or what is behind it, is that a disk is full. */
  public static boolean isBehind(@Nullable Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StorageFullException
          || cause instanceof IOException problem && speaksOfSpace(problem)) {
        return true;
      }
    }
    return false;
  }

  private static boolean speaksOfSpace(IOException problem) {
    String said =
        problem instanceof FileSystemException file ? file.getReason() : problem.getMessage();
    return said != null && SAYINGS.stream().anyMatch(said::contains);
  }
}
