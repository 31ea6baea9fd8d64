package depeche.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private static final Map<Character, String[]> ACCENTED =
      Map.of(
          'a', new String[] {"à", "â", "ä"},
          'c', new String[] {"ç"},
          'e', new String[] {"é", "è", "ê", "ë"},
          'i', new String[] {"î", "ï"},
          'n', new String[] {"ñ"},
          'o', new String[] {"ô", "ö"},
          'u', new String[] {"û", "ù", "ü"});

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
    return new FrenchDictionary(Dictionaries.read("/org/languagetool/resource/fr/french"));
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

  /** The frequency of a form, or -1 when it is unknown. */
  int frequency(String form) {
    return readings(form).stream().mapToInt(Reading::frequency).max().orElse(-1);
  }

  boolean isName(String capitalised) {
    return readings(capitalised).stream().anyMatch(reading -> reading.is('Z'));
  }

  /** The most frequent form that differs from {@code plain} by missing accents or a ligature. */
  Optional<String> accented(String plain) {
    return mostFrequent(plain, ACCENTED, false);
  }

  /** The most frequent form that differs from {@code joined} by missing hyphens. */
  Optional<String> hyphenated(String joined) {
    return mostFrequent(joined, Map.of(), true);
  }

  private Optional<String> mostFrequent(
      String word, Map<Character, String[]> alternatives, boolean hyphens) {
    List<String> found = new ArrayList<>();
    new Walk(word, alternatives, hyphens, found).from(0, dictionary.fsa.getRootNode(), "");
    found.remove(word);
    return found.stream()
        .max((one, other) -> {
          int byFrequency = Integer.compare(frequency(one), frequency(other));
          return byFrequency != 0 ? byFrequency : other.compareTo(one);
        });
  }

  /** A walk through the automaton along all spellings of one word at once. */
  private final class Walk {
    private final FSA automaton = dictionary.fsa;
    private final String word;
    private final Map<Character, String[]> alternatives;
    private final boolean hyphens;
    private final List<String> found;

    Walk(String word, Map<Character, String[]> alternatives, boolean hyphens, List<String> found) {
      this.word = word;
      this.alternatives = alternatives;
      this.hyphens = hyphens;
      this.found = found;
    }

    void from(int at, int node, String spelt) {
      if (at == word.length()) {
        if (step(node, "_") != 0) {
          found.add(spelt);
        }
        return;
      }
      char c = word.charAt(at);
      take(at + 1, node, spelt, String.valueOf(c));
      for (String accented : alternatives.getOrDefault(c, new String[0])) {
        take(at + 1, node, spelt, accented);
      }
      if (!alternatives.isEmpty() && c == 'o' && word.startsWith("oe", at)) {
        take(at + 2, node, spelt, "œ");
      }
      if (hyphens && at > 1 && at < word.length() - 1 && !spelt.endsWith("-")) {
        int next = step(node, "-");
        if (next != 0) {
          from(at, next, spelt + "-");
        }
      }
    }

    private void take(int at, int node, String spelt, String letter) {
      int next = step(node, letter);
      if (next != 0) {
        from(at, next, spelt + letter);
      }
    }

    /** The node that {@code letter} leads to, or 0. */
    private int step(int node, String letter) {
      int current = node;
      for (byte b : letter.getBytes(StandardCharsets.UTF_8)) {
        int arc = automaton.getArc(current, b);
        if (arc == 0 || automaton.isArcTerminal(arc)) {
          return 0;
        }
        current = automaton.getEndNode(arc);
      }
      return current;
    }
  }
}
