package depeche.source.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that, while it is on a leash, gives no more than a number of bytes. */
public final class Leash extends FilterInputStream {
  private long left = Long.MAX_VALUE;

  public Leash(InputStream bytes) {
    super(bytes);
  }

  /** More would have been read at once than may be held in memory. */
  public static final class EndedException extends IOException {
    EndedException() {
      super("a part of unknown length is too long");
    }
  }

  /** Gives so many bytes from now on. */
  public void shorten(long bytes) {
    left = bytes;
  }

  /** Gives all there are, unless the leash has ended: then nobody knows where the stream is. */
  public void release() {
    left = left > 0 ? Long.MAX_VALUE : 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left <= 0) {
      throw new EndedException();
    }
    int read = super.read(target, offset, length);
    left -= Math.max(0, read);
    return read;
  }
}
