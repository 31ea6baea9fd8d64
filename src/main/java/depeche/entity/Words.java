package depeche.entity;

import depeche.entity.NameContext.Kind;
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

  private static final int USUAL_LENGTH = 5;

  /** Where the number of the gap before a word stands among its signs, see {@link Forms#signs}. */
  private static final int GAP = 24;

  private static final Gap[] GAPS = Gap.values();

  private final String text;
  private int count;
  private int[] bounds;
  private Form[] forms;
  private int[] signs;

  private Words(String text) {
    int room = text.length() / USUAL_LENGTH + 2;
    this.text = text;
    this.bounds = new int[2 * room];
    this.forms = new Form[room];
    this.signs = new int[room];
  }

  /** Reads the words of a name. */
  static Words of(String name) {
    return of(name, Forms.bare(Stems.NONE));
  }

  /** Reads the words of a text. */
  static Words of(String text, Forms forms) {
    Words words = new Words(text);
    char[] characters = text.toCharArray();
    int position = 0;
    int last = 0;
    while (position < characters.length) {
      int end = Letters.wordEnd(characters, position);
      if (end == position) {
        position++;
      } else {
        int slot = forms.slot(characters, position, end);
        words.add(forms.form(slot), forms.signs(slot), characters, last, position, end);
        last = end;
        position = end;
      }
    }
    return words;
  }

  private void add(Form form, int saying, char[] characters, int last, int start, int end) {
    if (count == forms.length) {
      bounds = Arrays.copyOf(bounds, count * 4);
      forms = Arrays.copyOf(forms, count * 2);
      signs = Arrays.copyOf(signs, count * 2);
    }
    bounds[2 * count] = start;
    bounds[2 * count + 1] = end;
    forms[count] = form;
    Gap gap = count == 0 ? Gap.LINE : gap(characters, last, start);
    signs[count] = saying | (gap.ordinal() << GAP);
    count++;
  }

  private Gap gap(char[] characters, int last, int start) {
    Gap gap = Gap.of(characters, last, start);
    if (gap == Gap.POINT && start - last > 1 && !abbreviates(count - 1)) {
      return Gap.SENTENCE;
    }
    return gap;
  }

  private boolean abbreviates(int word) {
    return shape(word) == Shape.INITIAL
        || (shape(word) == Shape.CAPITALISED && ABBREVIATIONS.contains(key(word)));
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
    return forms[word].key();
  }

  /** The key without plural and feminine, see {@link Stems}. */
  String stem(int word) {
    return forms[word].stem();
  }

  /** Says whether a word can be of a kind. */
  boolean is(Kind kind, int word) {
    return (signs[word] & kind.bit()) != 0;
  }

  /** Says whether a word can be of one of the kinds whose bits are set. */
  boolean isAny(int kinds, int word) {
    return (signs[word] & kinds) != 0;
  }

  /** Says whether a name or term of a kind can begin with a word. */
  boolean begins(Begins what, int word) {
    return (signs[word] & what.bit()) != 0;
  }

  /** Where the names and terms are that begin with a word, see {@link PhraseBook#beginning}. */
  int beginning(Begins what, int word) {
    return forms[word].beginnings()[what.ordinal()];
  }

  /**
   * The first word from {@code word} on with any of these bits; the number of words if none has.
   */
  int next(int bits, int word) {
    int next = word;
    while (next < count && (signs[next] & bits) == 0) {
      next++;
    }
    return next;
  }

  Shape shape(int word) {
    return Shape.of(signs[word]);
  }

  /** What lies before a word; {@link Gap#LINE} before the first. */
  Gap before(int word) {
    return word < count ? GAPS[signs[word] >>> GAP] : Gap.LINE;
  }

  /** What lies after a word; {@link Gap#LINE} after the last. */
  Gap after(int word) {
    return before(word + 1);
  }

  /** Says whether a sign stands right before a word, blanks aside. */
  boolean standsBehind(char sign, int word) {
    int before = start(word) - 1;
    while (before >= 0 && Character.isSpaceChar(text.charAt(before))) {
      before--;
    }
    return before >= 0 && text.charAt(before) == sign;
  }

  /** Says whether a word may owe its capital to its place alone. */
  boolean opens(int word) {
    return switch (before(word)) {
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
      joined.append(key(word));
    }
    return joined.toString();
  }

  /** The text that was read. */
  @Override
  public String toString() {
    return text;
  }
}
