package depeche.web.page;

import depeche.article.Language;
import depeche.query.FacetChoice.Interval;
import depeche.web.Fault;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The pages' words, numbers and dates in one language. Days are those of UTC, as in the index. */
public final class Messages {
  private static final Messages FRENCH = new Messages(PageLanguage.FRENCH);
  private static final Messages ENGLISH = new Messages(PageLanguage.ENGLISH);

  private final PageLanguage language;
  private final ResourceBundle texts;

  private Messages(PageLanguage language) {
    this.language = language;
    this.texts =
        ResourceBundle.getBundle(
            "messages",
            Locale.forLanguageTag(language.tag()),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static Messages in(PageLanguage language) {
    return switch (language) {
      case FRENCH -> FRENCH;
      case ENGLISH -> ENGLISH;
    };
  }

  public PageLanguage language() {
    return language;
  }

  /**
   * The sentence named {@code key}, with {@code arguments} put in and its plural chosen ({@link
   * MessageFormat}). An unknown key is a bug, and throws.
   */
  public String text(String key, Object... arguments) {
    String text = texts.getString(key);
    return arguments.length == 0
        ? text
        : new MessageFormat(text, language.locale()).format(arguments);
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }

  /** Such as {@code 19 juin 2024}. */
  public String day(LocalDate day) {
    return ordinal(
        day,
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(language.locale())
            .format(day));
  }

  /** In French the first of a month is an ordinal number, as no other day is. */
  private String ordinal(LocalDate day, String written) {
    boolean first = language == PageLanguage.FRENCH && day.getDayOfMonth() == 1;
    return first ? written.replaceFirst("^1(?= )", "1er") : written;
  }

  public String day(Instant moment) {
    return day(moment.atZone(ZoneOffset.UTC).toLocalDate());
  }

  /** Such as {@code 19 juin 2024, 14:05 UTC}. */
  public String moment(Instant moment) {
    return day(moment) + ", " + time(moment);
  }

  /** Such as {@code 14:05 UTC}. */
  public String time(Instant moment) {
    return DateTimeFormatter.ofPattern("HH:mm 'UTC'", language.locale())
        .withZone(ZoneOffset.UTC)
        .format(moment);
  }

  /** A size in bytes, such as {@code 12,4 Mo}. */
  public String size(long bytes) {
    int step = bytes < 1000 ? 0 : Math.min(4, (int) Math.log10(bytes) / 3);
    return text("size." + step, bytes / Math.pow(1000, step));
  }

  /** The name of the year, month or day that begins at {@code from}. */
  public String period(Interval interval, LocalDate from) {
    return format(interval, from, "d MMMM uuuu", "MMMM uuuu");
  }

  /** The same, as short as an axis needs it. */
  public String tick(Interval interval, LocalDate from) {
    return format(interval, from, "d MMM", "MMM uuuu");
  }

  /** The name of the year or month that two days enclose exactly, if they do. */
  Optional<String> wholePeriod(LocalDate from, LocalDate to) {
    if (from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1))) {
      return Optional.of(period(Interval.YEAR, from));
    }
    if (from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1))) {
      return Optional.of(period(Interval.MONTH, from));
    }
    return Optional.empty();
  }

  private String format(Interval interval, LocalDate from, String day, String month) {
    String pattern =
        switch (interval) {
          case YEAR -> "uuuu";
          case MONTH -> month;
          case DAY, AUTO -> day;
        };
    return ordinal(from, DateTimeFormatter.ofPattern(pattern, language.locale()).format(from));
  }

  /** What is wrong with a request, in the words the API has for it. */
  public String fault(Fault fault) {
    return language.words().say(fault.key(), fault.arguments().toArray());
  }

  /** The name of a language, such as {@code allemand}. */
  public String languageName(Language named) {
    return named.equals(Language.UNKNOWN)
        ? text("language.unknown")
        : named.locale().getDisplayLanguage(language.locale());
  }
}
