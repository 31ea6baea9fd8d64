package depeche.entity;

import depeche.entity.NameContext.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads one person's name: first names and initials, then a surname with its particles. Knows how
 * names are built, not who exists.
 */
final class NameReader {
  private static final int LONGEST_PARTICLES = 3;

  /**
   * A name that was read.
   *
   * @param surname first word of the surname
   * @param to one past the last word
   */
  record Reading(int from, int surname, int to) {}

  private final NameContext context;

  NameReader(NameContext context) {
    this.context = context;
  }

  /** The full name that starts with the first name at {@code from}, or null. */
  @Nullable Reading fullName(Words words, int from, int mostSurnames) {
    int word = from;
    while (word < words.count()
        && (word == from || words.before(word).joins())
        && isGiven(words, word)) {
      word++;
    }
    if (word == from) {
      return null;
    }
    int to = words.before(word).joins() ? surnameEnd(words, word, mostSurnames) : word;
    int surname = word;
    if (to == word) {
      surname = lastUnit(words, from, word);
      to = word;
    }
    boolean named = surname > from && words.shape(to - 1) != Shape.INITIAL;
    return named && units(words, from, to) > 1 ? new Reading(from, surname, to) : null;
  }

  /** The surname, with any first names before it, that a title announces at {@code from}. */
  @Nullable Reading titledName(Words words, int from, int mostSurnames) {
    Reading full = fullName(words, from, mostSurnames);
    if (full != null) {
      return full;
    }
    int to = surnameEnd(words, from, mostSurnames);
    return to == from ? null : new Reading(from, from, to);
  }

  /** Says whether a first name or an initial before another name stands here. */
  boolean isGiven(Words words, int word) {
    return switch (words.shape(word)) {
      case CAPITALISED -> context.isFirstName(words.key(word));
      case INITIAL ->
          words.after(word) == Gap.POINT
              && word + 1 < words.count()
              && words.shape(word + 1).startsUpper()
              && words.start(word + 1) - words.end(word) <= 2;
      case UPPER, LOWER, NUMBER, UNCASED -> false;
    };
  }

  /** One past the surname that starts at {@code from}, or {@code from} where none does. */
  int surnameEnd(Words words, int from, int most) {
    int end = from;
    int read = 0;
    while (read < most) {
      int word = end;
      while (word < words.count()
          && word - end < LONGEST_PARTICLES
          && isParticle(words, word, read)
          && words.before(word).joins()) {
        word++;
      }
      if (word >= words.count()
          || !(words.before(word).joins() || word == from)
          || !isSurname(words, word, read)) {
        break;
      }
      end = word + 1;
      while (end < words.count()
          && words.before(end) == Gap.HYPHEN
          && words.shape(end).startsUpper()) {
        end++;
      }
      read++;
    }
    return end;
  }

  private boolean isParticle(Words words, int word, int read) {
    if (!context.is(Kind.PARTICLE, words.key(word))) {
      return words.shape(word) == Shape.INITIAL && words.after(word) == Gap.APOSTROPHE;
    }
    if (words.shape(word).startsUpper()) {
      return true;
    }
    return switch (words.key(word)) {
      case "de", "d", "du", "des", "la", "le", "e", "t", "y" -> read == 0;
      default -> true;
    };
  }

  private boolean isSurname(Words words, int word, int read) {
    String key = words.key(word);
    if (context.is(Kind.STOP, key) || (read > 0 && isTail(key))) {
      return false;
    }
    return switch (words.shape(word)) {
      case CAPITALISED -> true;
      case UPPER -> words.end(word) - words.start(word) > 2 && read == 0;
      case INITIAL, LOWER, NUMBER, UNCASED -> false;
    };
  }

  private boolean isTail(String key) {
    return context.is(Kind.TAIL, key) || context.is(Kind.FAMILY_TAIL, key);
  }

  private static int lastUnit(Words words, int from, int to) {
    int unit = to - 1;
    while (unit > from && words.before(unit) == Gap.HYPHEN) {
      unit--;
    }
    return unit;
  }

  private static int units(Words words, int from, int to) {
    int units = 1;
    for (int word = from + 1; word < to; word++) {
      Gap gap = words.before(word);
      if (gap == Gap.SPACE || gap == Gap.POINT) {
        units++;
      }
    }
    return units;
  }
}
