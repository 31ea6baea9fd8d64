package depeche.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of one or more words and what they mean. Found by the first word, longest first, so that a
 * whole text is searched for all of them in one pass.
 *
 * @param <T> what a name means; a name may mean several things
 */
final class PhraseBook<T> {
  /** The longest name at a place: the words from where it was asked for up to {@code end}. */
  record Match<T>(int end, List<T> meanings) {}

  private record Phrase<T>(String[] keys, Case[] cases, boolean firstOfCompound, List<T> meanings) {
    boolean matches(Words words, int from, boolean byStem) {
      if (from + keys.length > words.count()
          || !cases[0].accepts(words.shape(from))
          || (firstOfCompound && words.after(from) != Gap.HYPHEN)) {
        return false;
      }
      for (int i = 1; i < keys.length; i++) {
        int word = from + i;
        if (!words.before(word).joins()
            || !keys[i].equals(byStem ? words.stem(word) : words.key(word))
            || !cases[i].accepts(words.shape(word))) {
          return false;
        }
      }
      return true;
    }
  }

  /** What the way a word of a name is written asks of the text. */
  private enum Case {
    ANY,
    CAPITAL,
    ALL_CAPITALS;

    private static final int LONGEST_ACRONYM = 4;

    static Case of(Words words, int word) {
      return switch (words.shape(word)) {
        case CAPITALISED -> CAPITAL;
        case INITIAL -> ALL_CAPITALS;
        case UPPER ->
            words.end(word) - words.start(word) <= LONGEST_ACRONYM ? ALL_CAPITALS : CAPITAL;
        case LOWER, NUMBER, UNCASED -> ANY;
      };
    }

    boolean accepts(Shape shape) {
      return switch (this) {
        case ANY -> true;
        case CAPITAL -> shape.startsUpper() || shape == Shape.UNCASED;
        case ALL_CAPITALS -> shape == Shape.UPPER || shape == Shape.INITIAL;
      };
    }
  }

  /** Where nothing begins. */
  static final int NONE = -1;

  /** Where nobody has looked yet. */
  static final int UNREAD = -2;

  private final Map<String, Integer> beginnings = new HashMap<>();
  private final List<List<Phrase<T>>> phrases = new ArrayList<>();
  private final Begins kind;
  private final Stems.Stemmer stemmer;
  private final boolean byStem;

  /** A book of names, each found by its very words. */
  PhraseBook(Begins kind) {
    this(kind, Stems.NONE, false);
  }

  private PhraseBook(Begins kind, Stems.Stemmer stemmer, boolean byStem) {
    this.kind = kind;
    this.stemmer = stemmer;
    this.byStem = byStem;
  }

  /** A book of terms, each found in any number and gender, as {@code stemmer} takes them off. */
  static <T> PhraseBook<T> byStem(Begins kind, Stems.Stemmer stemmer) {
    return new PhraseBook<>(kind, stemmer, true);
  }

  /** Reads a name as this book does. */
  Words read(String name) {
    return Words.of(name, Forms.bare(stemmer));
  }

  /**
   * Adds a name. Its capitals are asked of the text too: {@code Russie} is not found in {@code
   * russie}, {@code russe} is found in {@code Russe}, {@code US} only in {@code US}.
   */
  void add(String name, T meaning) {
    add(read(name), false, meaning);
  }

  /** Adds a name that has been read as this book does. */
  void add(Words name, T meaning) {
    add(name, false, meaning);
  }

  /**
   * Adds a word that counts only before a hyphen, such as {@code russo} in {@code russo-coréen}.
   */
  void addFirstOfCompound(String word, T meaning) {
    add(read(word), true, meaning);
  }

  private void add(Words words, boolean firstOfCompound, T meaning) {
    if (words.count() == 0) {
      throw new IllegalArgumentException("a name has at least one word: " + words);
    }
    String[] keys = new String[words.count()];
    Case[] cases = new Case[words.count()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = byStem ? words.stem(i) : words.key(i);
      cases[i] = Case.of(words, i);
    }
    List<Phrase<T>> alike = beginningWith(keys[0]);
    for (Phrase<T> phrase : alike) {
      if (Arrays.equals(phrase.keys, keys)
          && Arrays.equals(phrase.cases, cases)
          && phrase.firstOfCompound == firstOfCompound) {
        if (!phrase.meanings.contains(meaning)) {
          phrase.meanings.add(meaning);
        }
        return;
      }
    }
    List<T> meanings = new ArrayList<>(1);
    meanings.add(meaning);
    alike.add(new Phrase<>(keys, cases, firstOfCompound, meanings));
    alike.sort(Comparator.comparingInt((Phrase<T> phrase) -> phrase.keys.length).reversed());
  }

  private List<Phrase<T>> beginningWith(String word) {
    int beginning = beginnings.computeIfAbsent(word, first -> phrases.size());
    if (beginning == phrases.size()) {
      phrases.add(new ArrayList<>(1));
    }
    return phrases.get(beginning);
  }

  /** The words that names begin with. */
  Set<String> firstWords() {
    return beginnings.keySet();
  }

  /** Where the names are that begin with {@code word}, or {@link #NONE}. */
  int beginning(String word) {
    return beginnings.getOrDefault(word, NONE);
  }

  /** The longest name that starts with the word at {@code from}, or null. */
  @Nullable Match<T> longest(Words words, int from) {
    if (!words.begins(kind, from)) {
      return null;
    }
    int beginning = words.beginning(kind, from);
    if (beginning == UNREAD) {
      beginning = beginning(byStem ? words.stem(from) : words.key(from));
    }
    if (beginning == NONE) {
      return null;
    }
    for (Phrase<T> phrase : phrases.get(beginning)) {
      if (phrase.matches(words, from, byStem)) {
        return new Match<>(from + phrase.keys.length, phrase.meanings);
      }
    }
    return null;
  }
}
