package depeche.source.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * A stream that notes where its lines start, for one who reads them decoded and some way behind: in
 * every encoding but UTF-16 and UTF-32 the byte 0x0A ends a line and means nothing else.
 */
final class LineStarts extends FilterInputStream {
  private final boolean told;
  private final Queue<Long> ahead = new ArrayDeque<>();
  private long position;

  /**
   * @param told whether the stream is in an encoding that tells
   */
  LineStarts(InputStream bytes, boolean told) {
    super(bytes);
    this.told = told;
    ahead.add(0L);
  }

  /** The first byte of the next line, from 0; -1 where that is not known. */
  long next() {
    Long start = ahead.poll();
    return told && start != null ? start : -1;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    for (int i = offset; told && i < offset + read; i++) {
      if (target[i] == '\n') {
        ahead.add(position + i - offset + 1);
      }
    }
    position += Math.max(0, read);
    return read;
  }
}
