package depeche.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import morfologik.fsa.FSA;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The French words of LanguageTool's {@code french-pos-dict}: 660,000 forms with their lemmas, tags
 * and frequencies, in a finite-state automaton that is searched as it lies in the jar.
 */
final class FrenchDictionary {
  private static final int SEPARATOR = '_';

  /** Longer words are none, and would be a long walk. */
  private static final int LONGEST = 60;

  /** Read when it is first asked for. */
  private static final class Loaded {
    static final FrenchDictionary DICTIONARY =
        new FrenchDictionary(Dictionaries.read("/org/languagetool/resource/fr/french"));
  }

  /**
   * One way to read a form.
   *
   * @param tag part of speech first: N noun, J adjective, V verb, Z name, others function words
   * @param frequency of the form, whatever its reading, from 0 (unseen) to 25, logarithmic
   */
  record Reading(String lemma, String tag, int frequency) {
    boolean is(char partOfSpeech) {
      return tag.charAt(0) == partOfSpeech;
    }
  }

  private final Dictionary dictionary;
  private final Pool<DictionaryLookup> lookups;

  private FrenchDictionary(Dictionary dictionary) {
    this.dictionary = dictionary;
    this.lookups = new Pool<>(() -> new DictionaryLookup(dictionary));
  }

  static FrenchDictionary load() {
    return Loaded.DICTIONARY;
  }

  /** All readings of a form, spelt and accented like this; empty when it is unknown. */
  List<Reading> readings(String form) {
    return lookups.with(lookup -> {
      List<Reading> readings = new ArrayList<>();
      for (WordData word : lookup.lookup(form)) {
        String tag = word.getTag().toString();
        int last = tag.length() - 1;
        readings.add(
            new Reading(word.getStem().toString(), tag.substring(0, last), tag.charAt(last) - 'A'));
      }
      return readings;
    });
  }

  /** No French inflection does, but here km is a form of m. */
  private static boolean losesItsBeginning(String form, String lemma) {
    return form.length() > lemma.length() && form.endsWith(lemma);
  }

  /** The frequency of a form, or -1 when it is unknown. */
  int frequency(String form) {
    return readings(form).stream().mapToInt(Reading::frequency).max().orElse(-1);
  }

  boolean isName(String capitalised) {
    return readings(capitalised).stream().anyMatch(reading -> reading.is('Z'));
  }

  /** The most frequent form that differs from {@code plain} by missing accents or a ligature. */
  Optional<String> accented(String plain) {
    return mostFrequent(plain, new Walk(plain, true, false));
  }

  /** The most frequent of all forms that are {@code folded} but for accents and ligatures. */
  String usual(String folded) {
    if (folded.length() > LONGEST) {
      return folded;
    }
    Walk walk = new Walk(folded, true, false);
    walk.from(0, dictionary.fsa.getRootNode());
    walk.found.remove(folded);
    int plain = walk.found.isEmpty() ? 0 : frequency(folded);
    return walk.found.stream()
        .filter(accented -> frequency(accented) > plain)
        .max(mostFrequentLast())
        .orElse(folded);
  }

  /** The most frequent form that differs from {@code joined} by missing hyphens. */
  Optional<String> hyphenated(String joined) {
    return mostFrequent(joined, new Walk(joined, false, true));
  }

  private Optional<String> mostFrequent(String word, Walk walk) {
    walk.from(0, dictionary.fsa.getRootNode());
    walk.found.remove(word);
    return walk.found.stream().max(mostFrequentLast());
  }

  private Comparator<String> mostFrequentLast() {
    return Comparator.comparingInt(this::frequency).thenComparing(Comparator.reverseOrder());
  }

  /** A walk through the automaton along all spellings of one word at once. */
  private final class Walk {
    private final FSA automaton = dictionary.fsa;
    private final String word;
    private final boolean accents;
    private final boolean hyphens;
    private final StringBuilder spelt = new StringBuilder();
    private final List<String> found = new ArrayList<>(0);

    Walk(String word, boolean accents, boolean hyphens) {
      this.word = word;
      this.accents = accents;
      this.hyphens = hyphens;
    }

    void from(int at, int node) {
      if (at == word.length()) {
        if (automaton.getArc(node, (byte) SEPARATOR) != 0) {
          found.add(spelt.toString());
        }
        return;
      }
      char c = word.charAt(at);
      take(c, at + 1, node);
      if (accents) {
        String accented = accented(c);
        for (int i = 0; i < accented.length(); i++) {
          take(accented.charAt(i), at + 1, node);
        }
        if (c == 'o' && word.startsWith("oe", at)) {
          take('œ', at + 2, node);
        }
      }
      if (hyphens && at > 1 && at < word.length() - 1 && spelt.charAt(spelt.length() - 1) != '-') {
        take('-', at, node);
      }
    }

    private void take(char letter, int at, int node) {
      int next = step(node, letter);
      if (next != 0) {
        spelt.append(letter);
        from(at, next);
        spelt.setLength(spelt.length() - 1);
      }
    }

    /** The node that a letter leads to, or 0; the automaton spells in UTF-8. */
    private int step(int node, char letter) {
      if (letter < 0x80) {
        return step(node, (byte) letter);
      }
      if (letter >= 0x800) {
        return 0;
      }
      int half = step(node, (byte) (0xC0 | letter >> 6));
      return half == 0 ? 0 : step(half, (byte) (0x80 | letter & 0x3F));
    }

    private int step(int node, byte label) {
      int arc = automaton.getArc(node, label);
      return arc == 0 || automaton.isArcTerminal(arc) ? 0 : automaton.getEndNode(arc);
    }
  }

  private static String accented(char plain) {
    return switch (plain) {
      case 'a' -> "àâä";
      case 'c' -> "ç";
      case 'e' -> "éèêë";
      case 'i' -> "îï";
      case 'n' -> "ñ";
      case 'o' -> "ôö";
      case 'u' -> "ûùü";
      default -> "";
    };
  }
}
