package depeche.index;

/** A cursor that this index did not give out, or gave out for another query. */
public final class InvalidCursorException extends RuntimeException {
  public InvalidCursorException(String message) {
    super(message);
  }

  public InvalidCursorException(String message, Throwable cause) {
    super(message, cause);
  }
}
