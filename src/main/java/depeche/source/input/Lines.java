package depeche.source.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a text, one in memory at a time; one that is too long is passed over, not kept. */
public final class Lines implements Closeable {
  private final LineStarts starts;
  private final Reader reader;
  private final int limit;
  private final char[] buffer = new char[16 * 1024];
  private int position;
  private int end;
  private long number;
  private long start;

  private Lines(LineStarts starts, Reader reader, int limit) {
    this.starts = starts;
    this.reader = reader;
    this.limit = limit;
  }

  /**
   * The lines of {@code bytes}, not decoded: each byte is one character, so that a line which is
   * not UTF-8 does not spoil the lines after it.
   *
   * @param limit the longest line kept, in bytes
   */
  public static Lines ofBytes(InputStream bytes, int limit) {
    return of(bytes, new Encoding(StandardCharsets.ISO_8859_1), limit);
  }

  static Lines of(InputStream bytes, Encoding encoding, int limit) {
    LineStarts starts = new LineStarts(bytes, !encoding.isWide());
    return new Lines(starts, encoding.reader(starts), limit);
  }

  /**
   * @param number from 1
   * @param text without its end; its beginning only where it is too long
   * @param start its first byte in the stream, from 0; -1 where that is not known
   */
  public record Line(long number, String text, boolean tooLong, long start) {}

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
        start = starts.next();
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
    return new Line(number, text.toString(), tooLong, start);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, reader.read(buffer));
    return end > 0;
  }
}
