package depeche.desk.daybook;

/**
 * How many articles a day brought.
 *
 * @param created that were not there before
 * @param replaced that were there, and came in another wording
 * @param removed that were deleted or withdrawn
 */
public record Day(long created, long replaced, long removed) {
  /** A day on which nothing happened. */
  public static final Day QUIET = new Day(0, 0, 0);

  Day plus(Day more) {
    return new Day(created + more.created(), replaced + more.replaced(), removed + more.removed());
  }

  /** Whether anything happened. */
  public boolean isQuiet() {
    return equals(QUIET);
  }
}
