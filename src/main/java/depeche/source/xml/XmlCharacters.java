package depeche.source.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Characters that XML 1.0 allows; senders put others in, and a parser would give up there. Each
 * becomes a space.
 */
final class XmlCharacters extends FilterReader {
  XmlCharacters(Reader characters) {
    super(characters);
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    return c >= 0 && isForbidden((char) c) ? ' ' : c;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    for (int i = offset; i < offset + count; i++) {
      if (isForbidden(target[i])) {
        target[i] = ' ';
      }
    }
    return count;
  }

  private static boolean isForbidden(char c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == '\uFFFE' || c == '\uFFFF';
  }
}
