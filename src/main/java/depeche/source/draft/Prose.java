package depeche.source.draft;

import java.util.regex.Pattern;

/** Text as it is kept: what cannot be read is gone, what is written stays as it was. */
public final class Prose {
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
  private static final Pattern SPACE_BEFORE_LINE_END =
      Pattern.compile("(?<![ \\t\\f])[ \\t\\f]++\\n");
  private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private Prose() {}

  /**
   * Text of any number of lines: {@code \n} ends them, at most one empty line parts paragraphs, no
   * control characters, no overrides of the writing direction, no half of a surrogate pair.
   */
  public static String lines(String text) {
    String ended = LINE_END.matcher(text).replaceAll("\n");
    String readable = withoutUnreadable(ended);
    String trimmed = SPACE_BEFORE_LINE_END.matcher(readable).replaceAll("\n");
    return EMPTY_LINES.matcher(trimmed).replaceAll("\n\n").strip();
  }

  /** The same on one line, its words parted by single spaces; no-break spaces stay. */
  public static String line(String text) {
    return WHITE_SPACE.matcher(withoutUnreadable(text)).replaceAll(" ").strip();
  }

  private static String withoutUnreadable(String text) {
    int first = 0;
    while (first < text.length() && !isUnreadable(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder readable = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        readable.append(c).append(text.charAt(++i));
      } else if (!isUnreadable(c)) {
        readable.append(c);
      }
    }
    return readable.toString();
  }

  private static boolean isUnreadable(char c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r' && c != '\f';
    boolean directionOverride = c == '\u202D' || c == '\u202E';
    boolean byteOrderMark = c == '\uFEFF' || c == '\uFFFE' || c == '\uFFFF';
    return control || directionOverride || byteOrderMark || Character.isSurrogate(c);
  }
}
