package depeche.source.draft;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date as newsrooms write it: ISO 8601 (extended and basic), RFC 822 and 1123, seconds of
 * the epoch, numbers with the day before the month, and words in nine languages ({@code 1er janvier
 * 2016}, {@code June 19, 2024 at 2:30 pm}), each with or without a time and a zone.
 */
public final class DateText {
  private static final String MONTH = "(?<name>\\p{L}{3,}\\.?)";
  private static final String DAY = "(?<day>\\d{1,2})";
  private static final String YEAR = "(?<year>\\d{4})(?!\\d)";

  /** RFC 822 wrote years so; RFC 2822 tells which are meant. */
  private static final String SHORT_YEAR = "(?<year>\\d{2})(?!\\d)";

  /** Day before month where both could be: French first. */
  private static final List<Pattern> DATES =
      List.of(
          pattern("(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2" + DAY + "(?!\\d)"),
          pattern("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?!\\d)"),
          pattern(
              "(?<year>\\d{4})\\s?[년年.]\\s?(?<month>\\d{1,2})\\s?[월月.]\\s?" + DAY + "\\s?[일日.]?"),
          pattern(DAY + "([-/.])(?<month>\\d{1,2})\\2" + YEAR),
          pattern(
              DAY
                  + "(er|re|st|nd|rd|th|º|°|\\.)?[\\s-]*(de |of )?"
                  + MONTH
                  + "[\\s,-]*(de |del )?"
                  + YEAR
                  + "( г\\.?| года)?"),
          pattern(MONTH + "\\s*" + DAY + "(st|nd|rd|th)?,?\\s*" + YEAR),
          pattern(DAY + "([-/.])(?<month>\\d{1,2})\\2" + SHORT_YEAR),
          pattern(DAY + "[\\s-]" + MONTH + "[\\s-]" + SHORT_YEAR));

  /** What {@code Date.toString()} and {@code ctime} write: the year comes last. */
  private static final Pattern YEAR_LAST =
      pattern(
          "(?<date>\\p{L}{3} \\p{L}{3} \\d{1,2})(?<time> [\\d:]{5,8}( \\p{Alpha}{3,4})?)"
              + " (?<year>\\d{4})");

  /** A date and a time without a break: year to minute or second. */
  private static final Pattern DIGITS = pattern("(\\d{8})(\\d{4}(\\d{2})?)");

  private static final Pattern EPOCH = pattern("(?<seconds>\\d{10})(?<millis>\\d{3})?");
  private static final Pattern WORD_BEFORE = pattern("[(\\s]*\\p{L}+[-.,:]*\\s+");
  private static final int MOST_WORDS_BEFORE = 5;
  private static final int LONGEST = 120;

  private DateText() {}

  /** The moment that {@code text} names, in UTC where it names no zone; midnight without a time. */
  public static Optional<Instant> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = withAsciiDigits(Prose.line(text)).replace('\u00A0', ' ').replace('\u202F', ' ');
    Matcher epoch = EPOCH.matcher(plain);
    if (epoch.matches()) {
      long seconds = Long.parseLong(epoch.group("seconds"));
      String millis = epoch.group("millis");
      return Optional.of(
          Instant.ofEpochSecond(seconds).plusMillis(millis == null ? 0 : Long.parseLong(millis)));
    }
    String line = inUsualOrder(plain);
    List<Integer> starts = starts(line);
    for (Pattern pattern : DATES) {
      Matcher date = pattern.matcher(line);
      for (int start : starts) {
        if (date.region(start, line.length()).lookingAt()) {
          Optional<Instant> moment = moment(date, line.substring(date.end()));
          if (moment.isPresent()) {
            return moment;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String inUsualOrder(String line) {
    Matcher yearLast = YEAR_LAST.matcher(line);
    if (yearLast.matches()) {
      return yearLast.group("date") + " " + yearLast.group("year") + yearLast.group("time");
    }
    Matcher digits = DIGITS.matcher(line);
    return digits.matches() ? digits.group(1) + "T" + digits.group(2) : line;
  }

  /** Where a date may begin: at once, or after some words such as {@code Publié le mardi}. */
  private static List<Integer> starts(String line) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    Matcher word = WORD_BEFORE.matcher(line);
    int end = 0;
    while (starts.size() <= MOST_WORDS_BEFORE && word.region(end, line.length()).lookingAt()) {
      end = word.end();
      starts.add(end);
    }
    return starts;
  }

  private static Optional<Instant> moment(Matcher date, String rest) {
    try {
      LocalDate day = day(date);
      TimeText time = TimeText.parse(rest);
      return time == null ? Optional.empty() : Optional.of(time.on(day).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate day(Matcher date) {
    int year = Integer.parseInt(date.group("year"));
    if (date.group("year").length() == 2) {
      year += year < 50 ? 2000 : 1900;
    }
    int day = Integer.parseInt(date.group("day"));
    if (date.namedGroups().containsKey("name")) {
      Month month =
          Months.named(date.group("name")).orElseThrow(() -> new DateTimeException("no month"));
      return LocalDate.of(year, month, day);
    }
    int month = Integer.parseInt(date.group("month"));
    return month > 12 ? LocalDate.of(year, day, month) : LocalDate.of(year, month, day);
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
