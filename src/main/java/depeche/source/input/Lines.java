package depeche.source.input;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a text, one in memory at a time; one that is too long is passed over, not kept. */
public final class Lines {
  private final Reader reader;
  private final int limit;
  private final char[] buffer = new char[16 * 1024];
  private int position;
  private int end;
  private long number;

  /**
   * @param limit the longest line kept, in UTF-16 units
   */
  public Lines(Reader reader, int limit) {
    this.reader = reader;
    this.limit = limit;
  }

  /**
   * @param number from 1
   * @param text without its end; its beginning only where it is too long
   */
  public record Line(long number, String text, boolean tooLong) {}

  /** The number of the line last begun, from 1; 0 before the first. */
  public long number() {
    return number;
  }

  /** The next line, or null after the last. A line that the stream breaks off in is not given. */
  public @Nullable Line next() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean tooLong = false;
    boolean any = false;
    while (position < end || fill()) {
      if (!any) {
        any = true;
        number++;
      }
      int stop = position;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      int kept = Math.min(stop - position, limit - text.length());
      tooLong |= kept < stop - position;
      text.append(buffer, position, kept);
      position = stop + 1;
      if (stop < end) {
        return line(text, tooLong);
      }
    }
    return any ? line(text, tooLong) : null;
  }

  private Line line(StringBuilder text, boolean tooLong) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) == '\r') {
      text.setLength(text.length() - 1);
    }
    return new Line(number, text.toString(), tooLong);
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, reader.read(buffer));
    return end > 0;
  }
}
