package depeche.entity;

import depeche.entity.NameContext.Kind;
import java.util.Arrays;

/**
 * What a written word says by itself, wherever it stands.
 *
 * @param key its folded form, see {@link Folding}
 * @param stem the key without plural and feminine, see {@link Stems}
 * @param kinds what it can be near a name, as {@link NameContext#kinds} tells
 */
record Form(char[] written, String key, String stem, Shape shape, int kinds) {
  boolean is(Kind kind) {
    return (kinds & kind.bit()) != 0;
  }

  /** Says whether the characters of {@code text} from {@code start} on are this word. */
  boolean isWritten(char[] text, int start, int end) {
    return Arrays.equals(written, 0, written.length, text, start, end);
  }
}
