package depeche.index;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A preference for what is new among articles that answer as well: {@link Weights#freshness} is
 * added to the score of an article of this moment, half of it to one that is a half-life away, and
 * so on. An article without a date gets nothing. It changes the order of hits, never which they
 * are.
 *
 * @param halfLife above zero
 */
public record Freshness(Instant now, Duration halfLife) {
  public Freshness {
    if (!halfLife.isPositive()) {
      throw new IllegalArgumentException("a half-life is above zero: " + halfLife);
    }
  }

  /** The moment that {@code query} counts from, or null. */
  public static @Nullable Instant nowOf(ArticleQuery query) {
    return query.freshness() == null ? null : query.freshness().now();
  }

  /** From 0 to 1, for an article of {@code published}, in ms since 1970. */
  public double of(long published) {
    double away = Math.abs((double) published - Instants.millis(now));
    return Math.pow(0.5, away / halfLife.toMillis());
  }
}
