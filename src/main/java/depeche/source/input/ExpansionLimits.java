package depeche.source.input;

/**
 * What the containers of one file may give.
 *
 * @param ratio bytes unpacked for each byte read, once {@link #FREE_BYTES} are unpacked; text
 *     compresses some 10 to 1, deflate at most 1032 to 1, a bomb of nested archives without bound
 * @param bytes unpacked in all, counting those of a container within a container at each level
 * @param entries of all archives together
 */
public record ExpansionLimits(int ratio, long bytes, long entries) {
  /** A small file of repetitions is no bomb. */
  public static final long FREE_BYTES = 16 << 20;

  public static final int RATIO = 250;
  public static final long BYTES = 1L << 40;
  public static final long ENTRIES = 10_000_000;

  /** What is accepted where nobody says otherwise: the constants. */
  public static final ExpansionLimits DEFAULT = new ExpansionLimits(RATIO, BYTES, ENTRIES);

  public ExpansionLimits {
    if (ratio < 1 || bytes < 1 || entries < 1) {
      throw new IllegalArgumentException("limits are at least 1");
    }
  }
}
