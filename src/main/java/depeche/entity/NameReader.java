package depeche.entity;

import depeche.entity.NameContext.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one person's name: first names and initials, then a surname with its particles; or a family
 * name first, in Asian order; or a sovereign's with its number. Knows how names are built, not who
 * exists.
 */
final class NameReader {
  private static final int LONGEST_PARTICLES = 3;
  private static final int LONGEST_SYLLABLE = 7;
  private static final int BEHIND_NAMES =
      Kind.TAIL.bit() | Kind.FAMILY_TAIL.bit() | Kind.OPENER.bit();
  private static final Set<String> NOT_SYLLABLES =
      Set.of(
          "de", "du", "des", "la", "le", "les", "en", "sur", "sous", "et", "ci", "t", "il", "elle",
          "on", "ce", "je", "tu", "nous", "vous", "moi", "lui", "ils", "elles", "a", "au", "aux");

  /**
   * A name that was read.
   *
   * @param familyFrom first word of the family name
   * @param familyTo one past its last word
   */
  record Reading(int from, int familyFrom, int familyTo, int to) {
    /** Says whether there is more than the family name. */
    boolean isFull() {
      return familyFrom > from || familyTo < to;
    }
  }

  /** The full name that starts at {@code from} with a first name or an Asian family name. */
  @Nullable Reading fullName(Words words, int from, int mostSurnames) {
    Reading asian = asianName(words, from);
    if (asian != null) {
      return asian;
    }
    int word = from;
    while (word < words.count()
        && (word == from || words.before(word).joins())
        && isGiven(words, word, from)) {
      word++;
    }
    if (word == from) {
      return null;
    }
    if (isNumber(words, word)) {
      return new Reading(from, from, word, word + 1);
    }
    int to = words.before(word).joins() ? surnameEnd(words, word, mostSurnames) : word;
    int family = to == word ? lastUnit(words, from, word) : word;
    boolean named = family > from && words.shape(to - 1) != Shape.INITIAL;
    return named && units(words, from, to) > 1 ? new Reading(from, family, to, to) : null;
  }

  /** The surname, with any first names before it, that a title announces at {@code from}. */
  @Nullable Reading titledName(Words words, int from, int mostSurnames) {
    Reading full = fullName(words, from, mostSurnames);
    if (full != null) {
      return full;
    }
    int to = surnameEnd(words, from, mostSurnames);
    return to == from ? null : new Reading(from, from, to, to);
  }

  /** A family name of the Far East and the given name after it: {@code Park Geun-hye}. */
  private @Nullable Reading asianName(Words words, int from) {
    int given = from + 1;
    if (given >= words.count()
        || words.shape(from) != Shape.CAPITALISED
        || words.end(from) - words.start(from) > LONGEST_SYLLABLE
        || words.before(given) != Gap.SPACE
        || words.shape(given) != Shape.CAPITALISED) {
      return null;
    }
    int to = given + 1;
    if (isSyllable(words, to) && words.after(to) != Gap.HYPHEN) {
      return new Reading(from, from, given, to + 1);
    }
    boolean listed =
        words.is(Kind.ASIAN, from)
            && !words.is(Kind.FIRST_NAME, given)
            && !words.is(Kind.STOP, given)
            && !words.is(Kind.TAIL, given);
    if (!listed) {
      return null;
    }
    while (to < words.count() && words.before(to) == Gap.HYPHEN) {
      to++;
    }
    return new Reading(from, from, given, to);
  }

  private static boolean isSyllable(Words words, int word) {
    return word < words.count()
        && words.before(word) == Gap.HYPHEN
        && words.shape(word) == Shape.LOWER
        && words.end(word) - words.start(word) <= LONGEST_SYLLABLE
        && words.end(word - 1) - words.start(word - 1) <= LONGEST_SYLLABLE
        && !NOT_SYLLABLES.contains(words.key(word));
  }

  /** Says whether a first name or an initial before another name stands here. */
  private boolean isGiven(Words words, int word, int from) {
    return switch (words.shape(word)) {
      case CAPITALISED -> words.is(Kind.FIRST_NAME, word);
      case INITIAL ->
          words.after(word) == Gap.POINT
              && !(word == from && words.key(word).equals("m"))
              && word + 1 < words.count()
              && words.shape(word + 1).startsUpper()
              && words.start(word + 1) - words.end(word) <= 2;
      case UPPER, LOWER, NUMBER, UNCASED -> false;
    };
  }

  /** A Roman number, as sovereigns and popes bear. */
  private static boolean isNumber(Words words, int word) {
    if (word >= words.count() || words.before(word) != Gap.SPACE) {
      return false;
    }
    String key = words.key(word);
    boolean roman =
        (words.shape(word) == Shape.UPPER || words.shape(word) == Shape.INITIAL)
            && key.chars().allMatch(c -> c == 'i' || c == 'v' || c == 'x');
    return roman || key.equals("ier") || key.equals("1er");
  }

  /** One past the surname that starts at {@code from}, or {@code from} where none does. */
  int surnameEnd(Words words, int from, int most) {
    int end = from;
    for (int read = 0; read < most; read++) {
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
          && (words.shape(end).startsUpper() || isSyllable(words, end))) {
        end++;
      }
    }
    return end;
  }

  private boolean isParticle(Words words, int word, int read) {
    if (!words.is(Kind.PARTICLE, word)) {
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
    if (words.is(Kind.STOP, word) || (read > 0 && words.isAny(BEHIND_NAMES, word))) {
      return false;
    }
    return switch (words.shape(word)) {
      case CAPITALISED -> true;
      case UPPER -> words.end(word) - words.start(word) > 2 && read == 0;
      case INITIAL, LOWER, NUMBER, UNCASED -> false;
    };
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
