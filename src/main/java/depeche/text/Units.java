package depeche.text;

import static depeche.text.Characters.APOSTROPHE;
import static depeche.text.Characters.COMMA;
import static depeche.text.Characters.DIGIT;
import static depeche.text.Characters.HYPHEN;
import static depeche.text.Characters.LETTER;
import static depeche.text.Characters.OTHER;
import static depeche.text.Characters.POINT;

/**
 * Walks over the units of a text: the longest stretches whose inside may depend on more than white
 * space and punctuation, such as {@code l’avion}, {@code Jong-un}, {@code O.N.U}, {@code 10 000} or
 * a run of Chinese. Works on the text as written, so offsets need no correction, and makes no
 * garbage; what a unit means is found once and remembered.
 */
final class Units {
  private final String text;
  private int start;
  private int end;

  Units(String text) {
    this.text = text;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Moves to the next unit; false at the end of the text. */
  boolean next() {
    for (int at = end; at < text.length(); ) {
      int c = text.codePointAt(at);
      switch (Characters.of(c)) {
        case LETTER, DIGIT -> {
          spell(at);
          return true;
        }
        case UNSPACED -> {
          runUnspaced(at);
          return true;
        }
        default -> at += Character.charCount(c);
      }
    }
    return false;
  }

  private void runUnspaced(int from) {
    start = from;
    end = from;
    for (int at = from; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      switch (Characters.of(c)) {
        case UNSPACED, MARK -> end = at;
        case INVISIBLE -> {}
        default -> {
          return;
        }
      }
    }
  }

  private void spell(int from) {
    start = from;
    end = from;
    Characters before = OTHER;
    int segment = from;
    int length = 0;
    boolean groupable = true;
    for (int at = from; at < text.length(); ) {
      int c = text.codePointAt(at);
      Characters kind = Characters.of(c);
      boolean goesOn =
          switch (kind) {
            case LETTER, DIGIT, MARK, INVISIBLE -> true;
            case APOSTROPHE, HYPHEN -> joins(at);
            case POINT -> isBetweenDigits(before, at) || length == 1 && isInAcronym(at);
            case COMMA -> isBetweenDigits(before, at);
            case SPACE -> before == DIGIT && groupable && groupsDigits(segment, at);
            case UNSPACED, OTHER -> false;
          };
      if (!goesOn) {
        return;
      }
      int next = at + Character.charCount(c);
      if (kind == LETTER || kind == DIGIT) {
        if (before != kind) {
          groupable = before != POINT && before != COMMA && before != LETTER;
          segment = at;
          length = 0;
        }
        before = kind;
        length++;
        end = next;
      } else if (kind == Characters.MARK) {
        end = next;
      } else if (kind != Characters.INVISIBLE) {
        before = kind;
      }
      at = next;
    }
  }

  /** Says whether a letter or digit follows the apostrophe or hyphen at {@code at}. */
  private boolean joins(int at) {
    Characters next = kindAfter(at);
    return next == LETTER || next == DIGIT;
  }

  private boolean isBetweenDigits(Characters before, int at) {
    return before == DIGIT && kindAfter(at) == DIGIT;
  }

  /**
   * Says whether the point at {@code at} parts single letters, as in O.N.U. but not in M.Dupont.
   */
  private boolean isInAcronym(int at) {
    if (kindAfter(at) != LETTER) {
      return false;
    }
    Characters afterLetter = at + 2 < text.length() ? Characters.of(text.charAt(at + 2)) : OTHER;
    return afterLetter != LETTER && afterLetter != DIGIT && afterLetter != APOSTROPHE;
  }

  /** Says whether the space at {@code at} groups digits by three, as in 10 000. */
  private boolean groupsDigits(int segment, int at) {
    int digits = at - segment;
    if (digits < 1 || digits > 3 || text.charAt(segment) == '0' && digits < 3) {
      return false;
    }
    for (int i = at + 1; i <= at + 3; i++) {
      if (i >= text.length() || Characters.of(text.charAt(i)) != DIGIT) {
        return false;
      }
    }
    return at + 4 >= text.length() || Characters.of(text.charAt(at + 4)) != DIGIT;
  }

  private Characters kindAfter(int at) {
    for (int i = at + 1; i < text.length(); i++) {
      Characters kind = Characters.of(text.codePointAt(i));
      if (kind != Characters.INVISIBLE) {
        return kind;
      }
    }
    return OTHER;
  }
}
