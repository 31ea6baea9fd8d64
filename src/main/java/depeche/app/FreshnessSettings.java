package depeche.app;

import depeche.desk.Recency;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What an owner can set about the age of articles.
 *
 * @param halfLife how old an article is that is preferred half as much as one of today, {@code 30d}
 *     say; null where age makes no difference
 */
@ConfigurationProperties("depeche.freshness")
record FreshnessSettings(@Nullable Duration halfLife) {
  FreshnessSettings {
    if (halfLife != null && !halfLife.isPositive()) {
      throw new ConfigurationException(
          "depeche.freshness.half-life must be above zero, it is " + halfLife);
    }
  }

  Recency recency() {
    return new Recency(halfLife, InstantSource.system());
  }
}
