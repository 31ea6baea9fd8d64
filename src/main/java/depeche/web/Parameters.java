package depeche.web;

import io.micronaut.http.HttpRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The query string of one request, read strictly: whatever is unknown, malformed or out of range is
 * noted, and {@link #check} refuses the request with all of it at once. A blank value counts as
 * absent, since that is what an HTML form sends for an empty field.
 */
public final class Parameters {
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");

  private final Map<String, List<String>> values;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param known the names that may occur
   */
  public Parameters(Map<String, List<String>> given, Set<String> known) {
    values = new LinkedHashMap<>();
    given.forEach((name, all) -> {
      if (!known.contains(name)) {
        faults.add(
            Spelling.nearest(name, known)
                .map(nearest -> Fault.of(name, "parameter.unknown.nearest", name, nearest))
                .orElseGet(() -> Fault.of(name, "parameter.unknown", name)));
      }
      List<String> present = all.stream().filter(value -> !value.isBlank()).toList();
      if (!present.isEmpty()) {
        values.put(name, present);
      }
    });
  }

  /** The parameters of {@code request}, of which only {@code known} may occur. */
  public static Parameters of(HttpRequest<?> request, Set<String> known) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    try {
      request.getParameters().forEach(given::put);
    } catch (IllegalArgumentException malformed) {
      throw new ProblemException(ProblemType.MALFORMED_REQUEST);
    }
    return new Parameters(given, known);
  }

  /** The only value of a parameter, or null. */
  public @Nullable String text(String name) {
    List<String> all = values.getOrDefault(name, List.of());
    if (all.size() > 1) {
      faults.add(Fault.of(name, "parameter.repeated", name));
    }
    return all.isEmpty() ? null : all.getFirst();
  }

  /** The only value of a parameter that the request must have; empty where it is refused. */
  public String required(String name) {
    String value = text(name);
    if (value == null) {
      faults.add(Fault.of(name, "parameter.required", name));
    }
    return value == null ? "" : value;
  }

  /** Every value of a repeatable parameter, in order, each once. */
  public Set<String> all(String name) {
    return new LinkedHashSet<>(values.getOrDefault(name, List.of()));
  }

  /** A whole number between two bounds, both inclusive. */
  public int number(String name, int least, int most, int otherwise) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below, like a number out of range
    }
    faults.add(Fault.of(name, "parameter.number", value, least, most));
    return otherwise;
  }

  /** {@code true} or {@code false}. */
  public boolean flag(String name, boolean otherwise) {
    return "true".equals(choice(name, List.of("true", "false"), Boolean.toString(otherwise)));
  }

  /** One of an enum's constants, written in lower case. */
  public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
    Map<String, E> constants = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      constants.put(constant.name().toLowerCase(Locale.ROOT), constant);
    }
    String value = choice(name, List.copyOf(constants.keySet()), "");
    return constants.get(value);
  }

  private String choice(String name, List<String> choices, String otherwise) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    if (!choices.contains(value)) {
      faults.add(Fault.of(name, "parameter.choice", value, String.join(", ", choices)));
      return otherwise;
    }
    return value;
  }

  /** A comma list of distinct names out of {@code choices}, or null where it is absent. */
  public @Nullable Set<String> list(String name, Set<String> choices) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    Set<String> chosen = new LinkedHashSet<>();
    for (String item : Arrays.stream(value.split(",")).map(String::strip).toList()) {
      if (!choices.contains(item)) {
        faults.add(Fault.of(name, "parameter.choice", item, String.join(", ", choices)));
      }
      chosen.add(item);
    }
    return chosen;
  }

  /** The first day of an ISO 8601 year, month or day. */
  public @Nullable LocalDate firstDay(String name) {
    return date(name, year -> year.atDay(1), month -> month.atDay(1));
  }

  /** The last day of an ISO 8601 year, month or day. */
  public @Nullable LocalDate lastDay(String name) {
    return date(name, year -> year.atMonth(12).atEndOfMonth(), YearMonth::atEndOfMonth);
  }

  private @Nullable LocalDate date(
      String name, Function<Year, LocalDate> ofYear, Function<YearMonth, LocalDate> ofMonth) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    var matcher = DATE.matcher(value.strip());
    try {
      if (matcher.matches()) {
        if (matcher.group(3) != null) {
          return LocalDate.parse(matcher.group());
        }
        return matcher.group(2) != null
            ? ofMonth.apply(YearMonth.parse(matcher.group()))
            : ofYear.apply(Year.parse(matcher.group()));
      }
    } catch (DateTimeException noSuchDay) {
      // told below, like anything that is no date
    }
    faults.add(Fault.of(name, "parameter.date", value));
    return null;
  }

  /** Notes something else that is wrong. */
  public void refuse(Fault fault) {
    faults.add(fault);
  }

  /** Ends the request if anything was wrong with it. */
  public void check() {
    if (!faults.isEmpty()) {
      throw new ProblemException(ProblemType.INVALID_REQUEST, faults);
    }
  }
}
