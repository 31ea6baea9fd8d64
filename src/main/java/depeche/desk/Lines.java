package depeche.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Splits a stream of bytes into numbered lines, none held beyond a limit. */
final class Lines {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream bytes;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int filled;
  private long number;

  /**
   * @param limit the longest line kept, in bytes
   */
  Lines(InputStream bytes, int limit) {
    this.bytes = bytes;
    this.limit = limit;
  }

  /**
   * @param number 1-based
   * @param bytes without the line's end; null where it is longer than the limit
   */
  record Line(long number, byte @Nullable [] bytes) {
    int size() {
      return bytes == null ? 0 : bytes.length;
    }
  }

  /** The next line, or null after the last. */
  @Nullable Line next() throws IOException {
    if (position == filled && !fill()) {
      return null;
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && (position < filled || fill())) {
      int start = position;
      while (position < filled && buffer[position] != '\n') {
        position++;
      }
      int length = position - start;
      tooLong |= length > limit - line.size();
      line.write(buffer, start, tooLong ? 0 : length);
      ended = position < filled;
      position += ended ? 1 : 0;
    }
    return new Line(number, tooLong ? null : content(line.toByteArray()));
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(0, bytes.read(buffer));
    return filled > 0;
  }

  private byte[] content(byte[] line) {
    boolean marked =
        number == 1
            && line.length >= BYTE_ORDER_MARK.length
            && Arrays.equals(
                line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    int start = marked ? BYTE_ORDER_MARK.length : 0;
    int end = line.length > start && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
    return Arrays.copyOfRange(line, start, end);
  }
}
