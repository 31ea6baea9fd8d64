package depeche.source.input;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;

/**
 * A reader that refuses to give more than a number of characters, or of parts, until it is told to
 * go on. Of a text's parts - elements, values, lines - a parser makes objects that take far more
 * memory than their characters.
 */
public final class BoundedReader extends FilterReader {
  /** What parts begin or end with: in markup, in JSON, in Markdown, in plain text. */
  private static final String MARKS = "<{[,\n*_`";

  private final int limit;
  private final int parts;
  private long given;
  private long marks;

  /**
   * @param limit characters before {@link TooLongException}, in UTF-16 units
   * @param parts the same of elements, values or lines
   */
  public BoundedReader(Reader reader, int limit, int parts) {
    super(reader);
    this.limit = limit;
    this.parts = parts;
  }

  /** More was there than may be read. */
  public static final class TooLongException extends IOException {
    private TooLongException(String what) {
      super(what);
    }

    /** More than so many characters, in UTF-16 units. */
    public static TooLongException characters(int limit) {
      return new TooLongException("more than " + limit + " characters");
    }

    private static TooLongException parts(int limit) {
      return new TooLongException("more than " + limit + " elements, values or lines");
    }
  }

  /** Refuses a text that is in memory already, where it has more parts than allowed. */
  public static void checkParts(String text, int parts) throws TooLongException {
    // None has more parts than characters.
    if (text.length() > parts && text.chars().filter(c -> isMark((char) c)).count() > parts) {
      throw TooLongException.parts(parts);
    }
  }

  /** Counts from zero again: what was read so far has been dealt with. */
  public void goOn() {
    given = 0;
    marks = 0;
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
      throw TooLongException.characters(limit);
    }
    for (int i = offset; i < offset + count; i++) {
      marks += isMark(target[i]) ? 1 : 0;
    }
    if (marks > parts) {
      throw TooLongException.parts(parts);
    }
    return count;
  }

  private static boolean isMark(char c) {
    return c <= '{' && MARKS.indexOf(c) >= 0;
  }
}
