package depeche.entity;

import depeche.entity.NameContext.Kind;
import java.util.Arrays;

/**
 * What a written word says by itself, wherever it stands.
 *
 * @param packed as {@link #pack} tells
 * @param key its folded form, see {@link Folding}
 * @param stem the key without plural and feminine, see {@link Stems}
 * @param kinds the bits of what it can be near a name, see {@link NameContext#kinds}, and of what
 *     it {@linkplain Begins begins}
 */
record Form(long packed, char[] written, String key, String stem, Shape shape, int kinds) {
  private static final int PACKED = 8;
  private static final int LATIN_1 = 0x100;

  /**
   * A word in one number: as it is, where it is short and of Latin-1; a hash of it with the highest
   * bit set otherwise.
   */
  static long pack(char[] text, int start, int end) {
    long packed = 0;
    int all = 0;
    for (int i = start; i < end; i++) {
      packed = (packed << 8) ^ (packed >>> 50) ^ text[i];
      all |= text[i];
    }
    return end - start < PACKED && all < LATIN_1 ? packed : packed | Long.MIN_VALUE;
  }

  /** Says whether the characters of {@code text} of the same number are this word. */
  boolean isWritten(char[] text, int start, int end) {
    return packed >= 0 || Arrays.equals(written, 0, written.length, text, start, end);
  }

  boolean is(Kind kind) {
    return (kinds & kind.bit()) != 0;
  }

  boolean begins(Begins what) {
    return (kinds & what.bit()) != 0;
  }
}
