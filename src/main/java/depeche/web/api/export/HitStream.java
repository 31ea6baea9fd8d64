package depeche.web.api.export;

import depeche.desk.SearchAnswer.AnsweredHit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/**
 * Text made hit by hit while it is read, so that a client that reads slowly, or stops, costs no
 * more than the hit at hand.
 */
final class HitStream extends InputStream {
  /** Writes one hit. */
  @FunctionalInterface
  interface Writing {
    String write(AnsweredHit hit) throws IOException;
  }

  private final Iterator<AnsweredHit> hits;
  private final Writing writing;
  private byte[] current;
  private int position;

  HitStream(String head, Iterator<AnsweredHit> hits, Writing writing) {
    this.current = head.getBytes(StandardCharsets.UTF_8);
    this.hits = hits;
    this.writing = writing;
  }

  @Override
  public int read() throws IOException {
    return fill() ? current[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int count = 0;
    while (count < length && fill()) {
      int part = Math.min(length - count, current.length - position);
      System.arraycopy(current, position, target, offset + count, part);
      position += part;
      count += part;
    }
    return count == 0 ? -1 : count;
  }

  /** Says whether there is something left to read, and has it ready. */
  private boolean fill() throws IOException {
    while (position == current.length) {
      if (!hits.hasNext()) {
        return false;
      }
      current = writing.write(hits.next()).getBytes(StandardCharsets.UTF_8);
      position = 0;
    }
    return true;
  }
}
