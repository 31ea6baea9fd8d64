package depeche.source;

/**
 * What a reader accepts, so that no input can exhaust the memory.
 *
 * @param articleLength the longest article, with its markup, in UTF-16 units
 * @param nesting how deep JSON may go, and containers may hold containers
 */
public record Limits(int articleLength, int nesting) {
  /** Articles of 10 million characters, 64 levels. */
  public static final Limits DEFAULT = new Limits(10_000_000, 64);

  public Limits {
    if (articleLength < 1 || nesting < 1) {
      throw new IllegalArgumentException("limits are at least 1");
    }
  }
}
