package depeche.index;

/** The engine cannot answer now; the same call may succeed later. */
public final class IndexUnavailableException extends RuntimeException {
  public IndexUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
