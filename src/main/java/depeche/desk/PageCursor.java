package depeche.desk;

import depeche.index.InvalidCursorException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended, so that the next one is of the same query: once relaxed, relaxed to the end.
 *
 * @param least how many words the answer's articles have at least; 0 for all of them
 * @param position the index's own cursor, or null at the start
 */
record PageCursor(int least, @Nullable String position) {
  static final PageCursor START = new PageCursor(0, null);

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3})\\.(.*)", Pattern.DOTALL);

  /** Reads what {@link #written} wrote; null for the start. */
  static PageCursor read(@Nullable String cursor) {
    if (cursor == null) {
      return START;
    }
    Matcher matcher = WRITTEN.matcher(cursor);
    if (!matcher.matches()) {
      throw new InvalidCursorException("not a cursor that a search has given");
    }
    return new PageCursor(Integer.parseInt(matcher.group(1)), matcher.group(2));
  }

  @Nullable String written() {
    return position == null ? null : least + "." + position;
  }
}
