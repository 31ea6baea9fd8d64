package depeche.text;

import depeche.article.Language;
import java.util.ArrayList;
import java.util.List;

/** Splits prose into sentences; a subhead or a paragraph end always closes one. */
public final class Sentences {
  /** Lines between these lengths may be one paragraph broken to fit a page. */
  private static final int SHORTEST_BROKEN_LINE = 60;

  private static final int LONGEST_BROKEN_LINE = 100;

  private Sentences() {}

  /** The sentences of {@code text} in order, without the white space between them. */
  public static List<Span> split(Language language, String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int lineStart = 0; lineStart < text.length(); ) {
      int lineEnd = lineEnd(text, lineStart);
      int next = afterLineBreak(text, lineEnd);
      if (closesParagraph(text, lineStart, lineEnd, next)) {
        new SentenceScanner(language, text, start, lineEnd).scan(sentences);
        start = next;
      }
      lineStart = next;
    }
    return sentences;
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !isLineBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int afterLineBreak(String text, int lineEnd) {
    return lineEnd + (text.startsWith("\r\n", lineEnd) ? 2 : 1);
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  /** Only a line that was broken to fit a page, or that goes on in lower case, does not. */
  private static boolean closesParagraph(String text, int start, int end, int next) {
    if (next >= text.length()) {
      return true;
    }
    String line = text.substring(start, end).strip();
    String following = text.substring(next, lineEnd(text, next)).strip();
    if (line.isEmpty() || following.isEmpty() || SentenceScanner.endsSentence(line)) {
      return true;
    }
    boolean goesOn = Character.isLowerCase(following.codePointAt(0));
    boolean broken =
        line.length() >= SHORTEST_BROKEN_LINE
            && line.length() <= LONGEST_BROKEN_LINE
            && following.length() <= LONGEST_BROKEN_LINE;
    return !goesOn && !broken;
  }
}
