package depeche.source.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that tells how many of its bytes have been read. */
public final class CountingStream extends FilterInputStream {
  private final LongConsumer listener;
  private long count;

  public CountingStream(InputStream bytes, LongConsumer listener) {
    super(bytes);
    this.listener = listener;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) {
    count += read;
    listener.accept(count);
  }
}
