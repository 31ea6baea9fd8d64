package depeche.source.draft;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Undoes text in UTF-8 that someone read as Windows-1252, Latin-1 or MacRoman: {@code Ã©} or {@code
 * √©} for {@code é}, {@code â€™} for an apostrophe; more than once where it was done more than
 * once. Only where it is certain: what is made must be a letter or a mark of western Europe, and
 * what is there must be a combination that no language writes.
 */
final class Mojibake {
  private static final List<Mojibake> READINGS =
      List.of(new Mojibake("windows-1252"), new Mojibake("x-MacRoman"));

  private static final int MOST_TIMES = 3;

  /** The marks that newspapers use, beside the letters and marks of Latin-1. */
  private static final String MARKS = "ŒœŠšŽžŸ–—‘’‚“”„†‡•…‰‹›€™˜ˆƒ\u202F\u2009\u2011";

  private final Map<Character, Integer> bytes = new HashMap<>();

  private Mojibake(String charset) {
    for (int value = 0x80; value <= 0xFF; value++) {
      String character = new String(new byte[] {(byte) value}, Charset.forName(charset));
      if (character.charAt(0) != '\uFFFD') {
        bytes.put(character.charAt(0), value);
      }
    }
    // Latin-1 has control characters here, which nobody writes.
    for (int value = 0x80; value < 0xA0; value++) {
      bytes.putIfAbsent((char) value, value);
    }
  }

  /** The text as it was meant; the same object where nothing is certainly wrong. */
  static String repaired(String text) {
    String repaired = text;
    for (int i = 0; i < MOST_TIMES; i++) {
      String before = repaired;
      for (Mojibake reading : READINGS) {
        repaired = reading.repairedOnce(repaired);
      }
      if (repaired.equals(before)) {
        return repaired;
      }
    }
    return repaired;
  }

  private String repairedOnce(String text) {
    StringBuilder repaired = null;
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      Sequence sequence = text.charAt(i) > 0x7F ? sequence(text, i) : null;
      if (sequence != null && isCertain(text, i, sequence)) {
        repaired = repaired == null ? new StringBuilder(text.length()) : repaired;
        repaired.append(text, done, i).append(sequence.meant());
        i += sequence.length() - 1;
        done = i + 1;
      }
    }
    return repaired == null ? text : repaired.append(text, done, text.length()).toString();
  }

  /**
   * @param length in characters of the text
   */
  private record Sequence(char meant, int length) {}

  /** The character of UTF-8 (RFC 3629) whose bytes stand at {@code i}, if it is a likely one. */
  private @Nullable Sequence sequence(String text, int i) {
    int first = value(text, i);
    int length = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3 : 0;
    if (length == 0) {
      return null;
    }
    int codePoint = first & (length == 2 ? 0x1F : 0x0F);
    for (int k = 1; k < length; k++) {
      int next = value(text, i + k);
      // A no-break space often became a common one on the way: "Ã " is "à".
      boolean lostSpace = next == ' ' && k == 1 && first == 0xC3;
      if (!lostSpace && (next < 0x80 || next > 0xBF)) {
        return null;
      }
      codePoint = codePoint << 6 | (lostSpace ? 0x20 : next & 0x3F);
    }
    boolean likely = codePoint >= 0x80 && codePoint <= 0xFF || MARKS.indexOf(codePoint) >= 0;
    return likely ? new Sequence((char) codePoint, length) : null;
  }

  private int value(String text, int i) {
    if (i >= text.length()) {
      return -1;
    }
    char c = text.charAt(i);
    return c < 0x80 ? c : bytes.getOrDefault(c, -1);
  }

  /**
   * Capitals that quotation marks follow are no evidence: {@code LIBERTÉ»} is what it says. What is
   * certain is a mark that no word ends in, or a capital or symbol beside small letters.
   */
  private boolean isCertain(String text, int i, Sequence sequence) {
    char before = i > 0 ? text.charAt(i - 1) : ' ';
    int end = i + sequence.length();
    char after = end < text.length() ? text.charAt(end) : ' ';
    if (sequence.length() == 3 || Character.isISOControl(sequence.meant())) {
      return true;
    }
    boolean capital = Character.isUpperCase(text.charAt(i));
    boolean small = Character.isLowerCase(before) || Character.isLowerCase(after);
    if (Character.isLetter(sequence.meant())) {
      if (capital && Character.isUpperCase(before)) {
        return Character.isLowerCase(after) || sequence(text, end) != null;
      }
      return small || !Character.isLetter(before) && !Character.isLetter(after);
    }
    return !Character.isUpperCase(before);
  }
}
