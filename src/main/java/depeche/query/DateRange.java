package depeche.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days of publication in UTC, both ends inclusive, either end open. */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {
  public static final DateRange ALWAYS = new DateRange(null, null);
}
