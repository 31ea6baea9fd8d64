package depeche.lucene;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Moments and days as the index counts them: in milliseconds, in UTC, within years 1 to 9999. */
final class Instants {
  private static final long DAY = 86_400_000;
  private static final long FIRST = startOfDay(LocalDate.of(1, 1, 1));
  private static final long LAST = startOfDay(LocalDate.of(10_000, 1, 1)) - 1;

  private Instants() {}

  static long millis(Instant instant) {
    long second = Math.clamp(instant.getEpochSecond(), FIRST / 1000, LAST / 1000);
    return second * 1000 + instant.getNano() / 1_000_000;
  }

  static long firstMilliOf(LocalDate day) {
    return Math.clamp(day.toEpochDay(), FIRST / DAY, LAST / DAY) * DAY;
  }

  static long lastMilliOf(LocalDate day) {
    return firstMilliOf(day) + DAY - 1;
  }

  static long epochDay(long millis) {
    return Math.floorDiv(millis, DAY);
  }

  private static long startOfDay(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
