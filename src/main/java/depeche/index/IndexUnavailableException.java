package depeche.index;

import org.jspecify.annotations.Nullable;

/** The engine cannot answer now; the same call may succeed later. */
public sealed class IndexUnavailableException extends RuntimeException
    permits StorageFullException {
  public IndexUnavailableException(String message) {
    super(message);
  }

  public IndexUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
