package depeche.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of a text as it is read: paragraphs, and the unnumbered subheads between them.
 *
 * <p>Where a text has empty lines, these part its paragraphs; where it has none, every line is one.
 * A subhead is a short part that does not end like a sentence, and that something follows.
 */
final class Prose {
  private static final Pattern EMPTY_LINE = Pattern.compile("\\R\\h*\\R\\s*");
  private static final Pattern LINE = Pattern.compile("\\R\\s*");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…:;,»”\"')\\]。！？؟۔]\\s*");
  private static final int LONGEST_SUBHEAD = 90;

  private Prose() {}

  /**
   * One part.
   *
   * @param start its first character in the text, in UTF-16 units
   * @param end one past its last
   */
  record Part(int start, int end, boolean subhead) {}

  static List<Part> parts(String text) {
    Pattern border = EMPTY_LINE.matcher(text).find() ? EMPTY_LINE : LINE;
    List<Part> parts = new ArrayList<>();
    var matcher = border.matcher(text);
    int start = 0;
    while (matcher.find()) {
      add(parts, text, start, matcher.start());
      start = matcher.end();
    }
    add(parts, text, start, text.length());
    if (!parts.isEmpty() && parts.getLast().subhead()) {
      Part last = parts.removeLast();
      parts.add(new Part(last.start(), last.end(), false));
    }
    return parts;
  }

  private static void add(List<Part> parts, String text, int start, int end) {
    String part = text.substring(start, end);
    if (!part.isBlank()) {
      int from = start + part.length() - part.stripLeading().length();
      int to = start + part.stripTrailing().length();
      boolean subhead =
          to - from <= LONGEST_SUBHEAD
              && !SENTENCE_END.matcher(text.substring(from, to)).matches()
              && !text.substring(from, to).contains("\n");
      parts.add(new Part(from, to, subhead));
    }
  }
}
