package depeche.web;

import depeche.desk.SearchAnswer.AnsweredHit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/**
 * Text made hit by hit while it is read, so that a client that reads slowly, or stops, costs no
 * more than the hit at hand.
 */
public final class HitStream extends InputStream {
  /** Writes one hit. */
  @FunctionalInterface
  public interface Writing {
    String write(AnsweredHit hit) throws IOException;
  }

  private final Iterator<AnsweredHit> hits;
  private final Writing writing;
  private byte[] current;
  private int position;
  private String tail;

  public HitStream(String head, Iterator<AnsweredHit> hits, Writing writing) {
    this(head, hits, writing, "");
  }

  /**
   * @param tail what follows the last hit
   */
  public HitStream(String head, Iterator<AnsweredHit> hits, Writing writing, String tail) {
    this.current = head.getBytes(StandardCharsets.UTF_8);
    this.hits = hits;
    this.writing = writing;
    this.tail = tail;
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
      if (hits.hasNext()) {
        current = writing.write(hits.next()).getBytes(StandardCharsets.UTF_8);
      } else if (tail.isEmpty()) {
        return false;
      } else {
        current = tail.getBytes(StandardCharsets.UTF_8);
        tail = "";
      }
      position = 0;
    }
    return true;
  }
}
