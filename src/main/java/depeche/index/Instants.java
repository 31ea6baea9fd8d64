package depeche.index;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Moments and days as an index counts them: in milliseconds, in UTC, within years 1 to 9999. */
public final class Instants {
  private static final long DAY = 86_400_000;
  private static final long FIRST = startOfDay(LocalDate.of(1, 1, 1));
  private static final long LAST = startOfDay(LocalDate.of(10_000, 1, 1)) - 1;

  private Instants() {}

  /** Milliseconds since 1970; what lies outside these years counts as their edge. */
  public static long millis(Instant instant) {
    long second = Math.clamp(instant.getEpochSecond(), FIRST / 1000, LAST / 1000);
    return second * 1000 + instant.getNano() / 1_000_000;
  }

  public static long firstMilliOf(LocalDate day) {
    return Math.clamp(day.toEpochDay(), FIRST / DAY, LAST / DAY) * DAY;
  }

  public static long lastMilliOf(LocalDate day) {
    return firstMilliOf(day) + DAY - 1;
  }

  /** The day of a moment, as {@link LocalDate#toEpochDay()} counts. */
  public static long epochDay(long millis) {
    return Math.floorDiv(millis, DAY);
  }

  private static long startOfDay(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
