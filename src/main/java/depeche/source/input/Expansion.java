package depeche.source.input;

import java.io.IOException;
import java.io.InputStream;

/**
 * How much the containers of one file have given so far. Once that is more than they may, nothing
 * more comes out of any of them.
 */
public final class Expansion {
  private final ExpansionLimits limits;
  private long packed;
  private long unpacked;
  private long entries;
  private boolean exceeded;

  public Expansion(ExpansionLimits limits) {
    this.limits = limits;
  }

  /** Containers gave more than they may. */
  public static final class ExceededException extends IOException {
    ExceededException(String what) {
      super(what);
    }
  }

  /** Says whether the limits have been passed: what follows is not read. */
  public boolean isExceeded() {
    return exceeded;
  }

  /** Counts an entry of an archive, before it is read. */
  public void entry() throws ExceededException {
    entries++;
    check();
  }

  /** The bytes of the file itself. */
  InputStream packed(InputStream bytes) {
    return new CountingStream(bytes, count -> packed = count);
  }

  /** Bytes that a container gives; closing them leaves the container open. */
  InputStream unpacked(InputStream bytes) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        check();
        int count = bytes.read(target, offset, length);
        unpacked += Math.max(0, count);
        check();
        return count;
      }

      @Override
      public int available() throws IOException {
        return bytes.available();
      }
    };
  }

  private void check() throws ExceededException {
    if (entries > limits.entries()) {
      exceeded = true;
      throw new ExceededException("more than " + limits.entries() + " entries");
    }
    if (unpacked > limits.bytes()) {
      exceeded = true;
      throw new ExceededException("more than " + limits.bytes() + " bytes");
    }
    if (unpacked > ExpansionLimits.FREE_BYTES && unpacked / limits.ratio() > packed) {
      exceeded = true;
      throw new ExceededException("more than " + limits.ratio() + " to 1");
    }
  }
}
