package depeche.desk;

import depeche.index.Freshness;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether hits that answer as well stand the newest first: right for a site of news, wrong for an
 * archive, so it is for the owner to set.
 *
 * @param halfLife null where age makes no difference
 */
public record Recency(@Nullable Duration halfLife, InstantSource clock) {
  /** Age makes no difference. */
  public static final Recency OFF = new Recency(null, InstantSource.system());

  /** The preference of the day, so that the next page is ranked like the one before. */
  @Nullable Freshness today() {
    return halfLife == null
        ? null
        : new Freshness(clock.instant().truncatedTo(ChronoUnit.DAYS), halfLife);
  }
}
