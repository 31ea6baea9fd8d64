package depeche.source.input;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;

/** A reader that refuses to give more than a number of characters, until it is told to go on. */
public final class BoundedReader extends FilterReader {
  private final int limit;
  private long given;

  /**
   * @param limit characters before {@link TooLongException}, in UTF-16 units
   */
  public BoundedReader(Reader reader, int limit) {
    super(reader);
    this.limit = limit;
  }

  /** More was there than may be read. */
  public static final class TooLongException extends IOException {
    /**
     * @param limit that was passed
     */
    public TooLongException(int limit) {
      super("more than " + limit + " characters");
    }
  }

  /** Counts from zero again: what was read so far has been dealt with. */
  public void goOn() {
    given = 0;
  }

  /** Everything that is left. */
  public String readAll() throws IOException {
    StringWriter text = new StringWriter();
    transferTo(text);
    return text.toString();
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    given += Math.max(0, count);
    if (given > limit) {
      throw new TooLongException(limit);
    }
    return count;
  }
}
