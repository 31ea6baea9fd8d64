package depeche.text;

import depeche.text.FrenchDictionary.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One lemma for each French form. The dictionary often knows several; without the sentence the rule
 * is: a name stays whole, a function word is one, a noun or adjective comes before a verb, but a
 * participle goes with its verb unless it is listed in {@code french-participle-nouns.txt}. The
 * exceptions are in {@code french-lemmas.tsv}.
 */
final class FrenchWords {
  /** How much more frequent than its verb a participle is that can only be a noun of its own. */
  private static final int NOUN_OF_ITS_OWN = 6;

  /** How much more frequent with a capital a form is that is read as a name. */
  private static final int RATHER_A_NAME = 5;

  /** About 200 verbs and nouns are as frequent as this, and words that carry no meaning. */
  private static final int COMMON = 14;

  private static final int SHORTEST_SINGULAR = 2;
  private static final int SHORTEST_COMPOUND = 5;

  private final FrenchDictionary dictionary;
  private final Map<String, String> exceptions;
  private final Set<String> participleNouns;

  private FrenchWords(
      FrenchDictionary dictionary, Map<String, String> exceptions, Set<String> participleNouns) {
    this.dictionary = dictionary;
    this.exceptions = exceptions;
    this.participleNouns = participleNouns;
  }

  static FrenchWords load(FrenchDictionary dictionary) {
    return new FrenchWords(
        dictionary,
        WordList.pairs("french-lemmas.tsv"),
        WordList.words("french-participle-nouns.txt"));
  }

  /** The lemma of a lower-case form; accents may be missing. */
  String lemma(String form) {
    String exception = exceptions.get(form);
    if (exception != null) {
      return exception;
    }
    List<Reading> readings = dictionary.readings(form);
    if (!readings.isEmpty()) {
      return isRatherAName(form, readings) ? form : choose(form, readings);
    }
    if (dictionary.isName(capitalised(form))) {
      return form;
    }
    Optional<String> accented = dictionary.accented(form);
    if (accented.isPresent()) {
      String exceptional = exceptions.get(accented.get());
      return exceptional != null
          ? exceptional
          : choose(accented.get(), dictionary.readings(accented.get()));
    }
    String singular = form.endsWith("s") ? form.substring(0, form.length() - 1) : "";
    return singular.length() >= SHORTEST_SINGULAR && !dictionary.readings(singular).isEmpty()
        ? lemma(singular)
        : FrenchSuffixes.strip(form);
  }

  /** Says whether a folded word is the lemma of some word the dictionary knows. */
  boolean isLemma(String folded) {
    return (!dictionary.readings(folded).isEmpty() || dictionary.accented(folded).isPresent())
        && Folding.fold(lemma(folded)).equals(folded);
  }

  /**
   * Says whether French uses a lower-case form or its lemma at every turn; accents may be missing.
   */
  boolean isCommon(String form) {
    String known =
        dictionary.readings(form).isEmpty() ? dictionary.accented(form).orElse(form) : form;
    return Math.max(dictionary.frequency(known), dictionary.frequency(lemma(known))) >= COMMON;
  }

  /** The more frequent spelling of a compound: week-end for weekend, antiaérien for anti-aérien. */
  String compound(String word) {
    if (word.length() < SHORTEST_COMPOUND) {
      return word;
    }
    if (word.indexOf('-') < 0) {
      return dictionary
          .hyphenated(word)
          .filter(hyphenated -> lemmaFrequency(hyphenated) > lemmaFrequency(word))
          .orElse(word);
    }
    String joined = word.replace("-", "");
    int frequency = lemmaFrequency(joined);
    return frequency >= 0 && frequency >= lemmaFrequency(word) ? joined : word;
  }

  /** The frequency of the lemma, so that all forms of a compound are spelt alike. */
  private int lemmaFrequency(String form) {
    return dictionary.readings(form).stream()
        .mapToInt(reading -> Math.max(reading.frequency(), dictionary.frequency(reading.lemma())))
        .max()
        .orElse(-1);
  }

  private boolean isRatherAName(String form, List<Reading> readings) {
    if (readings.stream().anyMatch(reading -> reading.lemma().equals(form))) {
      return false;
    }
    int frequency = dictionary.frequency(form);
    String name = capitalised(form);
    return (dictionary.isName(name) && dictionary.frequency(name) - frequency >= RATHER_A_NAME)
        || dictionary.frequency(form.toUpperCase(Locale.FRENCH)) - frequency >= RATHER_A_NAME;
  }

  private String choose(String form, List<Reading> readings) {
    Set<String> verbs = lemmas(readings, "V");
    Set<String> nouns = lemmas(readings, "N");
    Set<String> adjectives = lemmas(readings, "J");
    Set<String> others = lemmas(readings, "ADPRCTKSI");
    if (!others.isEmpty()) {
      return best(form, others);
    }
    adjectives.removeAll(verbs);
    if (readings.stream().anyMatch(FrenchWords::isImperfect)) {
      return best("", verbs);
    }
    if (verbs.isEmpty() || readings.stream().noneMatch(FrenchWords::isParticiple)) {
      Set<String> first = nouns.isEmpty() ? adjectives.isEmpty() ? verbs : adjectives : nouns;
      return first.isEmpty() ? form : best(form, first);
    }
    String verb = best("", verbs);
    adjectives.retainAll(participleNouns);
    nouns.addAll(adjectives);
    nouns.removeIf(noun -> isParticipleOf(verb, noun) && !isNounOfItsOwn(noun, verb));
    return nouns.isEmpty() ? verb : best(form, nouns);
  }

  private boolean isParticipleOf(String verb, String noun) {
    return dictionary.readings(noun).stream()
        .anyMatch(reading -> reading.lemma().equals(verb) && reading.tag().contains("ppa m"));
  }

  private boolean isNounOfItsOwn(String noun, String verb) {
    return participleNouns.contains(noun)
        || dictionary.frequency(noun) - dictionary.frequency(verb) >= NOUN_OF_ITS_OWN;
  }

  /** Third persons in -ait and -aient, which only rare nouns are spelt like. */
  private static boolean isImperfect(Reading reading) {
    return reading.is('V') && reading.tag().contains("ind impa 3");
  }

  private static boolean isParticiple(Reading reading) {
    return reading.is('V') && reading.tag().contains("ppa");
  }

  private String best(String form, Set<String> lemmas) {
    if (lemmas.contains(form)) {
      return form;
    }
    return lemmas.stream()
        .max(
            Comparator.comparingInt(dictionary::frequency).thenComparing(Comparator.reverseOrder()))
        .orElse(form);
  }

  private static Set<String> lemmas(List<Reading> readings, String partsOfSpeech) {
    return readings.stream()
        .filter(reading -> partsOfSpeech.indexOf(reading.tag().charAt(0)) >= 0)
        .map(Reading::lemma)
        .collect(Collectors.toSet());
  }

  private static String capitalised(String form) {
    return form.substring(0, 1).toUpperCase(Locale.FRENCH) + form.substring(1);
  }
}
