package depeche.source.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A named stream of bytes whose opening can be looked at before it is read, once.
 *
 * <p>A stream that breaks off inside its opening still gives the bytes before the break: the
 * failure comes when a reader gets there.
 */
public final class Input {
  /** How many bytes are looked at before a format is chosen. */
  private static final int OPENING_LENGTH = 64 * 1024;

  private final String name;
  private final int depth;
  private final Expansion expansion;
  private final @Nullable String address;
  private final byte[] opening;
  private final InputStream bytes;

  private Input(
      String name,
      int depth,
      Expansion expansion,
      @Nullable String address,
      byte[] opening,
      InputStream bytes) {
    this.name = name;
    this.depth = depth;
    this.expansion = expansion;
    this.address = address;
    this.opening = opening;
    this.bytes = bytes;
  }

  /** An input that is in no container. Reads the opening of {@code bytes}; the caller closes it. */
  public static Input of(String name, InputStream bytes, ExpansionLimits limits) {
    Expansion expansion = new Expansion(limits);
    return of(name, 0, expansion, null, expansion.packed(bytes));
  }

  /** An input that this one contains. */
  public Input inside(String entry, InputStream content) {
    return of(entry, depth + 1, expansion, null, expansion.unpacked(content));
  }

  /** An input that this one contains, and that was once found at an address of the web. */
  public Input inside(String entry, String from, InputStream content) {
    return of(entry, depth + 1, expansion, from, expansion.unpacked(content));
  }

  private static Input of(
      String name, int depth, Expansion expansion, @Nullable String address, InputStream rest) {
    byte[] buffer = new byte[OPENING_LENGTH];
    int length = 0;
    IOException failure = null;
    try {
      int read = rest.read(buffer);
      while (read > 0) {
        length += read;
        read = length < buffer.length ? rest.read(buffer, length, buffer.length - length) : 0;
      }
    } catch (IOException e) {
      failure = e;
    }
    byte[] opening = Arrays.copyOf(buffer, length);
    return new Input(name, depth, expansion, address, opening, new Resumed(opening, failure, rest));
  }

  /** What the input is called, in ids and to people: a path, and within an archive the entry. */
  public String name() {
    return name;
  }

  /** How many containers it is in. */
  public int depth() {
    return depth;
  }

  /** How much all containers of the file have given. */
  public Expansion expansion() {
    return expansion;
  }

  /** Where on the web the input was found, or null where that is not known. */
  public @Nullable String address() {
    return address;
  }

  /** Says whether the first bytes are these. */
  public boolean startsWith(int... magic) {
    return has(0, magic);
  }

  /** Says whether the bytes from {@code offset} are these. */
  public boolean has(int offset, int... magic) {
    if (opening.length < offset + magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((opening[offset + i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** Says whether there is nothing in the input: not one byte, and no failure to get one. */
  public boolean isEmpty() throws IOException {
    return opening.length == 0 && bytes.read() < 0;
  }

  /** Says whether the opening holds more control characters than any text would. */
  public boolean isBinary() {
    return Encoding.detect(opening, null).isBinary(opening);
  }

  /** The opening as text, without white space before it. */
  public String openingText() {
    return Encoding.detect(opening, null).decode(opening).stripLeading();
  }

  /** All bytes, from the first. */
  public InputStream bytes() {
    return bytes;
  }

  /**
   * All characters, from the first. Never fails for a malformed one.
   *
   * @param declared the encoding that the content says it is in, or null; believed where the bytes
   *     do not speak against it
   */
  public Reader characters(@Nullable String declared) {
    return Encoding.detect(opening, declared).reader(bytes);
  }

  /**
   * All lines, from the first.
   *
   * @param limit the longest line kept, in UTF-16 units
   */
  public Lines lines(int limit) {
    return Lines.of(bytes, Encoding.detect(opening, null), limit);
  }

  /** The opening as text. */
  public String openingAsItIs() {
    return Encoding.detect(opening, null).decode(opening);
  }

  /** Says whether the opening is all there is. */
  public boolean isWhollyOpened() {
    return opening.length < OPENING_LENGTH;
  }

  /** The opening, then the failure met in it or the rest. */
  private static final class Resumed extends InputStream {
    private final byte[] opening;
    private final @Nullable IOException failure;
    private final InputStream rest;
    private int position;

    Resumed(byte[] opening, @Nullable IOException failure, InputStream rest) {
      this.opening = opening;
      this.failure = failure;
      this.rest = rest;
    }

    @Override
    public int read() throws IOException {
      if (position < opening.length) {
        return opening[position++] & 0xFF;
      }
      throwFailure();
      return rest.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (position < opening.length) {
        int count = Math.min(length, opening.length - position);
        System.arraycopy(opening, position, target, offset, count);
        position += count;
        return count;
      }
      throwFailure();
      return rest.read(target, offset, length);
    }

    /** Tells a reader of concatenated gzip members whether another may follow. */
    @Override
    public int available() throws IOException {
      return position < opening.length ? opening.length - position : rest.available();
    }

    private void throwFailure() throws IOException {
      if (failure != null) {
        throw failure;
      }
    }
  }
}
