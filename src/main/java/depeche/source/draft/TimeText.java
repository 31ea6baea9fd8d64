package depeche.source.draft;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time of day and its zone, as they follow a date: {@code à 14 h 30 (heure de Paris)}, {@code
 * T08:05:00+02:00}, {@code um 8.05 Uhr}, {@code at 2:30 pm EDT}.
 *
 * @param time midnight where none is written
 * @param zone UTC where none is written
 */
record TimeText(LocalTime time, ZoneId zone) {
  private static final TimeText NONE = new TimeText(LocalTime.MIDNIGHT, ZoneOffset.UTC);

  private static final String LEAD_IN =
      "(\\s*(T|[,|–-]|\\bà\\b|\\bat\\b|\\bum\\b|a las?\\b|alle( ore)?\\b|\\bore\\b|às|в|op|kl\\.)"
          + "\\s*|\\s+)+";

  private static final Pattern TIME =
      pattern(
          LEAD_IN
              + "(?<hour>\\d{1,2})"
              + "(\\s*(heures?|[:h.時시])\\s*(?<minute>\\d{2})?[分분]?|(?<basic>\\d{2}))?"
              + "([:.]?(?<second>\\d{2})([.,](?<fraction>\\d{1,9}))?)?"
              + "\\s*((?<half>[ap])\\.?m\\b\\.?|uhr|uur|min|h|hs|hrs|horas)?"
              + "\\s*(?<zone>.*)");

  private static final Pattern NOON = pattern(LEAD_IN + "(midi|noon|mediodía|mezzogiorno)");
  private static final Pattern MIDNIGHT =
      pattern(LEAD_IN + "(minuit|midnight|medianoche|mezzanotte)");

  private static final Pattern OFFSET =
      pattern("(UTC|GMT)?\\s*(?<hours>[+-]\\d{1,2}):?(?<minutes>\\d{2})?(\\s*\\[.*])?");

  /** A region of the IANA time zone database. */
  private static final Pattern REGION = Pattern.compile("\\p{Alpha}+/[\\p{Alpha}_/-]+");

  /** A second date, of a change, is not the one that was asked for. */
  private static final Pattern CHANGED =
      pattern(
          "[\\s,;(|•·–-]+(mise? à jour|modifié|màj|maj\\b|(last"
              + " )?updated|modified|aggiornat|modifica|aktualisiert|actualizad|atualizad).*");

  /** Where it was written, or for whom. */
  private static final Pattern REMARK =
      pattern("\\s*\\((?!.*\\d)(?!heure|utc|gmt)[\\p{L} /-]{2,20}\\)");

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
          Map.entry("eet", "+02:00"),
          Map.entry("eest", "+03:00"),
          Map.entry("msk", "+03:00"),
          Map.entry("est", "-05:00"),
          Map.entry("edt", "-04:00"),
          Map.entry("cst", "-06:00"),
          Map.entry("cdt", "-05:00"),
          Map.entry("mst", "-07:00"),
          Map.entry("mdt", "-06:00"),
          Map.entry("pst", "-08:00"),
          Map.entry("pdt", "-07:00"),
          Map.entry("jst", "+09:00"),
          Map.entry("kst", "+09:00"),
          Map.entry("paris", "Europe/Paris"),
          Map.entry("heure de paris", "Europe/Paris"),
          Map.entry("heure française", "Europe/Paris"));

  private static final Set<String> REGIONS = ZoneId.getAvailableZoneIds();

  /**
   * What follows a date; null where it is no time.
   *
   * @throws java.time.DateTimeException where there is no such time
   */
  static @Nullable TimeText parse(String text) {
    String first = CHANGED.matcher(text).replaceFirst("");
    String rest = first.replaceFirst("[\\s.)]+$", "");
    if (rest.isEmpty() || REMARK.matcher(first).matches()) {
      return NONE;
    }
    if (NOON.matcher(rest).matches()) {
      return new TimeText(LocalTime.NOON, ZoneOffset.UTC);
    }
    if (MIDNIGHT.matcher(rest).matches()) {
      return NONE;
    }
    Matcher time = TIME.matcher(rest);
    ZoneId zone = time.matches() ? zone(time.group("zone")) : null;
    return zone == null ? null : new TimeText(time(time), zone);
  }

  ZonedDateTime on(LocalDate day) {
    return day.atTime(time).atZone(zone);
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
    if (REGION.matcher(name).matches()) {
      return REGIONS.contains(name) ? ZoneId.of(name) : null;
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

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
