package depeche.app.intake;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time as settings are written: {@code 30s}, {@code 500ms}, {@code 2m}. */
final class DurationText implements ITypeConverter<Duration> {
  private static final Pattern TIME = Pattern.compile("(?<amount>\\d{1,9})(?<unit>ms|s|m|h)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1));

  @Override
  public Duration convert(String value) {
    Matcher time = TIME.matcher(value);
    Duration unit = time.matches() ? UNITS.get(time.group("unit")) : null;
    if (unit == null) {
      throw new TypeConversionException("'" + value + "' is no time such as 30s or 2m");
    }
    return unit.multipliedBy(Long.parseLong(time.group("amount")));
  }
}
