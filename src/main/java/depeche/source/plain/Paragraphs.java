package depeche.source.plain;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits plain text into paragraphs. An empty line always ends one. A line end alone ends one too,
 * unless the text was wrapped at a width and the line had no room for the next line's first word.
 */
final class Paragraphs {
  /** Nobody wraps text wider than this; longer lines are whole paragraphs. */
  private static final int WIDEST_WRAP = 120;

  private Paragraphs() {}

  /** The paragraphs of {@code text}, each on one line. */
  static List<String> of(String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    boolean wrapped = isWrapped(lines, width);
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(lines.get(i));
      boolean goesOn = wrapped && hasNext(lines, i) && isFull(lines, i, width);
      if (!goesOn && !paragraph.isEmpty()) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
    }
    return paragraphs;
  }

  /** In wrapped text most lines that another follows are full; by chance a few may be. */
  private static boolean isWrapped(List<String> lines, int width) {
    long followed = 0;
    long full = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (hasNext(lines, i)) {
        followed++;
        full += isFull(lines, i, width) ? 1 : 0;
      }
    }
    return width <= WIDEST_WRAP && full >= 3 && full * 2 >= followed;
  }

  private static boolean hasNext(List<String> lines, int i) {
    return i + 1 < lines.size() && !lines.get(i).isEmpty() && !lines.get(i + 1).isEmpty();
  }

  private static boolean isFull(List<String> lines, int i, int width) {
    String next = lines.get(i + 1);
    int firstWord = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
    return lines.get(i).length() + 1 + firstWord > width;
  }
}
