package depeche.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ISO 8601 years, months and days, and ranges of them, as the days they cover. */
final class PublicationPeriod {
  private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
  private static final String RANGE = "..";

  private PublicationPeriod() {}

  /** The first to the last day of {@code 2024}, {@code 2024-06} or {@code 2024-06-19}. */
  static Optional<DateRange> period(String typed) {
    Matcher matcher = PERIOD.matcher(typed.replaceAll("[\u2010\u2011\u2012\u2013\u2212]", "-"));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(matcher.group(1));
      if (matcher.group(2) == null) {
        return Optional.of(new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(2)));
      if (matcher.group(3) == null) {
        return Optional.of(new DateRange(month.atDay(1), month.atEndOfMonth()));
      }
      LocalDate day = month.atDay(Integer.parseInt(matcher.group(3)));
      return Optional.of(new DateRange(day, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** A period, or {@code a..b} with either end left open; ends in the wrong order are swapped. */
  static Optional<DateRange> range(String typed) {
    int dots = typed.indexOf(RANGE);
    if (dots < 0) {
      return period(typed);
    }
    String first = typed.substring(0, dots);
    String last = typed.substring(dots + RANGE.length());
    if (first.isEmpty()) {
      return period(last).map(to -> new DateRange(null, to.to()));
    }
    if (last.isEmpty()) {
      return period(first).map(from -> new DateRange(from.from(), null));
    }
    return period(first).flatMap(from -> period(last).map(to -> spanning(from, to)));
  }

  private static DateRange spanning(DateRange one, DateRange other) {
    LocalDate from = one.from();
    LocalDate otherFrom = other.from();
    boolean inOrder = from == null || otherFrom == null || !otherFrom.isBefore(from);
    return inOrder ? new DateRange(from, other.to()) : new DateRange(otherFrom, one.to());
  }
}
