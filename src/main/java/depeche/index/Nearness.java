package depeche.index;

import java.time.Instant;

/**
 * How much more an article counts that was published about the same time: its score is taken {@code
 * 1 + weight · exp(−(d / FADE_DAYS)²)} times, d being the days by which it is further away than
 * {@link #FLAT_DAYS}, before or after. An article without a date counts once.
 *
 * @param weight above 0
 */
public record Nearness(Instant moment, double weight) {
  /** Within a month all is news; what is twice as old is background. Tuned as {@code related}. */
  public static final int FLAT_DAYS = 30;

  public static final int FADE_DAYS = 20;

  /** What a score is multiplied by, for an article of {@code published}, in ms since 1970. */
  public double factor(long published) {
    double days = Math.abs((published - Instants.millis(moment)) / 86_400_000.0);
    double beyond = Math.max(0, days - FLAT_DAYS) / FADE_DAYS;
    return 1 + weight * Math.exp(-beyond * beyond);
  }
}
