package depeche.source.draft;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as newsrooms write it: ISO 8601 (extended and basic), RFC 1123, numbers with the day
 * before the month, and words in nine languages ({@code 1er janvier 2016}, {@code June 19, 2024 at
 * 2:30 pm}), each with or without a time and a zone.
 */
public final class DateText {
  private static final String MONTH = "(?<name>\\p{L}{3,}\\.?)";

  /** Day before month where both could be: French first. */
  private static final List<Pattern> DATES =
      List.of(
          pattern("(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})(?!\\d)"),
          pattern("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?!\\d)"),
          pattern("(?<day>\\d{1,2})([-/.])(?<month>\\d{1,2})\\2(?<year>\\d{4})(?!\\d)"),
          pattern(
              "(?<day>\\d{1,2})(er|re|st|nd|rd|th|º|°|\\.)?[\\s-]*(de |of )?"
                  + MONTH
                  + "[\\s,-]*(de |del )?(?<year>\\d{4})(?!\\d)( г\\.?| года)?"),
          pattern(MONTH + "\\s*(?<day>\\d{1,2})(st|nd|rd|th)?,?\\s*(?<year>\\d{4})(?!\\d)"));

  private static final Pattern BEFORE = pattern("[(\\s]*(\\p{L}+[-.,:]*\\s+){0,4}");

  private static final Pattern TIME =
      pattern(
          "(\\s*(T|[,|–-]|\\bà\\b|\\bat\\b|\\bum\\b|a las|alle( ore)?|às|в|op|kl\\.)\\s*|\\s+)+"
              + "(?<hour>\\d{1,2})"
              + "(\\s*[:h.]\\s*(?<minute>\\d{2})?|(?<basic>\\d{2}))?"
              + "([:.]?(?<second>\\d{2})([.,](?<fraction>\\d{1,9}))?)?"
              + "\\s*((?<half>[ap])\\.?m\\b\\.?|uhr|min)?"
              + "\\s*(?<zone>.*)");

  private static final Pattern OFFSET =
      pattern("(UTC|GMT)?\\s*(?<hours>[+-]\\d{1,2}):?(?<minutes>\\d{2})?(\\s*\\[.*])?");

  /** RFC 822's zones, and those that European newsrooms write. */
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("", "Z"),
          Map.entry("z", "Z"),
          Map.entry("ut", "Z"),
          Map.entry("utc", "Z"),
          Map.entry("gmt", "Z"),
          Map.entry("wet", "Z"),
          Map.entry("bst", "+01:00"),
          Map.entry("cet", "+01:00"),
          Map.entry("cest", "+02:00"),
          Map.entry("mez", "+01:00"),
          Map.entry("mesz", "+02:00"),
          Map.entry("msk", "+03:00"),
          Map.entry("est", "-05:00"),
          Map.entry("edt", "-04:00"),
          Map.entry("cst", "-06:00"),
          Map.entry("cdt", "-05:00"),
          Map.entry("mst", "-07:00"),
          Map.entry("mdt", "-06:00"),
          Map.entry("pst", "-08:00"),
          Map.entry("pdt", "-07:00"),
          Map.entry("heure de paris", "Europe/Paris"));

  private static final int LONGEST = 120;

  private DateText() {}

  /** The moment that {@code text} names, in UTC where it names no zone; midnight without a time. */
  public static Optional<Instant> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String line = withAsciiDigits(Prose.line(text)).replace('\u00A0', ' ').replace('\u202F', ' ');
    for (Pattern pattern : DATES) {
      Matcher date = pattern.matcher(line);
      Matcher before = BEFORE.matcher(line);
      int start = before.lookingAt() ? before.end() : 0;
      for (int from : new int[] {0, start}) {
        if (date.region(from, line.length()).lookingAt()) {
          Optional<Instant> moment = moment(date, line.substring(date.end()));
          if (moment.isPresent()) {
            return moment;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> moment(Matcher date, String rest) {
    try {
      LocalDate day = day(date);
      String after = rest.replaceFirst("[\\s.)]+$", "");
      if (after.isEmpty()) {
        return Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      Matcher time = TIME.matcher(after);
      ZoneId zone = time.matches() ? zone(time.group("zone")) : null;
      return zone == null
          ? Optional.empty()
          : Optional.of(LocalDateTime.of(day, time(time)).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate day(Matcher date) {
    int year = Integer.parseInt(date.group("year"));
    int day = Integer.parseInt(date.group("day"));
    if (date.namedGroups().containsKey("name")) {
      Month month =
          Months.named(date.group("name")).orElseThrow(() -> new DateTimeException("no month"));
      return LocalDate.of(year, month, day);
    }
    int month = Integer.parseInt(date.group("month"));
    return month > 12 ? LocalDate.of(year, day, month) : LocalDate.of(year, month, day);
  }

  private static LocalTime time(Matcher time) {
    int hour = Integer.parseInt(time.group("hour"));
    String half = time.group("half");
    if (half != null) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    String basic = time.group("basic");
    int minute = number(basic == null ? time.group("minute") : basic);
    String fraction = time.group("fraction");
    int nano = fraction == null ? 0 : number((fraction + "00000000").substring(0, 9));
    return LocalTime.of(hour, minute, number(time.group("second")), nano);
  }

  private static @Nullable ZoneId zone(String text) {
    String name = text.replaceAll("[()]", "").strip();
    String known = ZONES.get(name.toLowerCase(Locale.ROOT));
    if (known != null) {
      return ZoneId.of(known);
    }
    Matcher offset = OFFSET.matcher(name);
    if (!offset.matches()) {
      return null;
    }
    int hours = Integer.parseInt(offset.group("hours"));
    int minutes = number(offset.group("minutes"));
    return ZoneOffset.ofHoursMinutes(
        hours, offset.group("hours").startsWith("-") ? -minutes : minutes);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static String withAsciiDigits(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(ascii::appendCodePoint);
    return ascii.toString();
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
