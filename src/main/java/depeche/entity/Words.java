package depeche.entity;

import java.util.Arrays;
import java.util.Set;

/**
 * The words of a text, in order, with their keys, their shapes and what lies between them. Unlike
 * the tokens of a search index these keep case, which is most of what tells a name; an ideograph is
 * a word by itself.
 */
final class Words {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "mm", "dr", "pr", "prof", "st", "ste", "sr", "sra", "jr", "gen", "col",
          "lt", "sgt", "sen", "rep", "gov", "rev", "hon", "capt", "mgr", "dott", "sig", "dra");

  private static final int USUAL_LENGTH = 6;

  private final String text;
  private int count;
  private int[] bounds;
  private String[] keys;
  private Shape[] shapes;
  private Gap[] gaps;

  private Words(String text) {
    int room = text.length() / USUAL_LENGTH + 2;
    this.text = text;
    this.bounds = new int[2 * room];
    this.keys = new String[room];
    this.shapes = new Shape[room];
    this.gaps = new Gap[room];
  }

  /** Reads the words of a text. */
  static Words of(String text) {
    Words words = new Words(text);
    int position = 0;
    int last = 0;
    while (position < text.length()) {
      int c = text.codePointAt(position);
      if (!Character.isLetterOrDigit(c)) {
        position += Character.charCount(c);
        continue;
      }
      int end = wordEnd(text, position, c);
      words.add(last, position, end);
      last = end;
      position = end;
    }
    return words;
  }

  private static int wordEnd(String text, int start, int first) {
    int end = start + Character.charCount(first);
    if (Character.isIdeographic(first)) {
      return end;
    }
    while (end < text.length()) {
      int c = text.codePointAt(end);
      boolean inside =
          (Character.isLetterOrDigit(c) && !Character.isIdeographic(c))
              || (c <= Character.MAX_VALUE && Folding.isInvisible((char) c))
              || Character.getType(c) == Character.NON_SPACING_MARK;
      if (!inside) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private void add(int last, int start, int end) {
    if (count == keys.length) {
      bounds = Arrays.copyOf(bounds, count * 4);
      keys = Arrays.copyOf(keys, count * 2);
      shapes = Arrays.copyOf(shapes, count * 2);
      gaps = Arrays.copyOf(gaps, count * 2);
    }
    bounds[2 * count] = start;
    bounds[2 * count + 1] = end;
    keys[count] = Folding.key(text.substring(start, end));
    shapes[count] = Shape.of(text, start, end);
    gaps[count] = count == 0 ? Gap.LINE : gap(last, start);
    count++;
  }

  private Gap gap(int last, int start) {
    Gap gap = Gap.of(text, last, start);
    if (gap == Gap.POINT && start - last > 1 && !abbreviates(count - 1)) {
      return Gap.SENTENCE;
    }
    return gap;
  }

  private boolean abbreviates(int word) {
    return shapes[word] == Shape.INITIAL
        || (shapes[word] == Shape.CAPITALISED && ABBREVIATIONS.contains(keys[word]));
  }

  int count() {
    return count;
  }

  /** First character of a word. */
  int start(int word) {
    return bounds[2 * word];
  }

  /** One past its last character. */
  int end(int word) {
    return bounds[2 * word + 1];
  }

  /** The folded form, see {@link Folding}. */
  String key(int word) {
    return keys[word];
  }

  Shape shape(int word) {
    return shapes[word];
  }

  /** What lies before a word; {@link Gap#LINE} before the first. */
  Gap before(int word) {
    return word < count ? gaps[word] : Gap.LINE;
  }

  /** What lies after a word; {@link Gap#LINE} after the last. */
  Gap after(int word) {
    return before(word + 1);
  }

  /** Says whether a word may owe its capital to its place alone. */
  boolean opens(int word) {
    return switch (gaps[word]) {
      case SENTENCE, LINE, OPENING -> true;
      case NOTHING, SPACE, HYPHEN, APOSTROPHE, POINT, COMMA, OTHER -> false;
    };
  }

  /** The text from the first character of one word to the last of another, exclusive. */
  String text(int from, int to) {
    return text.substring(start(from), end(to - 1));
  }

  /** The keys of consecutive words, joined by {@code separator}. */
  String keys(int from, int to, char separator) {
    StringBuilder joined = new StringBuilder();
    for (int word = from; word < to; word++) {
      if (word > from) {
        joined.append(separator);
      }
      joined.append(keys[word]);
    }
    return joined.toString();
  }

  /** The same words with stems for keys. */
  Words withStems(Stems.Stemmer stemmer) {
    Words changed = new Words(text);
    changed.count = count;
    changed.bounds = bounds;
    changed.shapes = shapes;
    changed.gaps = gaps;
    changed.keys = new String[count];
    for (int word = 0; word < count; word++) {
      changed.keys[word] = stemmer.stem(keys[word], text.subSequence(start(word), end(word)));
    }
    return changed;
  }
}
