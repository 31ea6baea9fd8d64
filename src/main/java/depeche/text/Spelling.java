package depeche.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A unit with its typography settled (lower case, NFKC, one sort of apostrophe, hyphen and space,
 * nothing invisible) that remembers where each of its characters was written.
 */
final class Spelling {
  private final String written;
  private final StringBuilder text = new StringBuilder();
  private int[] starts;
  private int[] ends;

  private Spelling(String written) {
    this.written = written;
    starts = new int[written.length() + 8];
    ends = new int[starts.length];
  }

  static Spelling of(String written, Locale locale) {
    var spelling = new Spelling(written);
    for (int at = 0; at < written.length(); ) {
      int c = written.codePointAt(at);
      int next = at + Character.charCount(c);
      Characters kind = Characters.of(c);
      switch (kind) {
        case INVISIBLE -> {}
        case APOSTROPHE -> spelling.append('\'', at, next);
        case HYPHEN -> spelling.append('-', at, next);
        case POINT -> spelling.append('.', at, next);
        case COMMA -> spelling.append(',', at, next);
        case SPACE -> spelling.append(' ', at, next);
        case LETTER, DIGIT, MARK, UNSPACED, OTHER -> {
          next = clusterEnd(written, next);
          spelling.appendLower(written.substring(at, next), locale, at, next);
        }
      }
      at = next;
    }
    return spelling;
  }

  private static int clusterEnd(String written, int from) {
    int end = from;
    for (int at = from; at < written.length(); ) {
      int c = written.codePointAt(at);
      Characters kind = Characters.of(c);
      if (kind != Characters.MARK && kind != Characters.INVISIBLE) {
        break;
      }
      at += Character.charCount(c);
      if (kind == Characters.MARK) {
        end = at;
      }
    }
    return end;
  }

  private void appendLower(String cluster, Locale locale, int start, int end) {
    String plain = cluster;
    if (cluster.length() > 1 || cluster.charAt(0) >= 0x80) {
      StringBuilder visible = new StringBuilder(cluster.length());
      cluster
          .codePoints()
          .filter(c -> Characters.of(c) != Characters.INVISIBLE)
          .forEach(visible::appendCodePoint);
      plain = Normalizer.normalize(visible, Normalizer.Form.NFKC);
    }
    String lower = plain.equals("İ") ? "i" : plain.toLowerCase(locale);
    for (int i = 0; i < lower.length(); i++) {
      append(settled(lower.charAt(i)), start, end);
    }
  }

  private static char settled(char c) {
    if (c >= 0x80 && Character.isDigit(c)) {
      return Character.forDigit(Character.digit(c, 10), 10);
    }
    return c == 'ς' ? 'σ' : c;
  }

  private void append(char c, int start, int end) {
    int at = text.length();
    if (at == starts.length) {
      starts = Arrays.copyOf(starts, at * 2);
      ends = Arrays.copyOf(ends, at * 2);
    }
    text.append(c);
    starts[at] = start;
    ends[at] = end;
  }

  /** The same letters with hyphens where {@code compound} has them. */
  Spelling hyphenatedAs(String compound) {
    if (compound.contentEquals(text)) {
      return this;
    }
    var respelled = new Spelling(written);
    int from = 0;
    for (int i = 0; i < compound.length(); i++) {
      char c = compound.charAt(i);
      if (c == '-' && text.charAt(from) != '-') {
        respelled.append('-', starts[from], starts[from]);
        continue;
      }
      while (c != '-' && text.charAt(from) == '-') {
        from++;
      }
      respelled.append(text.charAt(from), starts[from], ends[from]);
      from++;
    }
    return respelled;
  }

  String text() {
    return text.toString();
  }

  /** Where the character at {@code index} of the text begins in the unit as written. */
  int start(int index) {
    return starts[index];
  }

  /** Where the character before {@code index} of the text ends in the unit as written. */
  int end(int index) {
    return ends[index - 1];
  }

  boolean isUpperCase(int index) {
    return index < text.length() && Character.isUpperCase(written.codePointAt(starts[index]));
  }
}
