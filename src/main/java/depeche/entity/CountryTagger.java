package depeche.entity;

import depeche.article.Language;
import depeche.article.Mention;
import depeche.article.MentionKind;
import depeche.entity.CountrySense.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the countries a text speaks of. A name that several countries share means the one that the
 * article names otherwise; a doubtful name counts only beside a sure one.
 */
final class CountryTagger {
  private static final Set<String> STREETS =
      Set.of(
          "rue",
          "avenue",
          "boulevard",
          "bd",
          "square",
          "faubourg",
          "impasse",
          "villa",
          "hotel",
          "cafe",
          "restaurant",
          "quai",
          "calle",
          "via",
          "rua",
          "avenida");
  private static final Set<String> STREETS_AFTER = Set.of("street", "road", "avenue", "lane");
  private static final Set<String> TONGUES =
      Set.of("langue", "langues", "language", "lingua", "lengua", "idioma", "sprache");
  private static final Set<String> LINKS = Set.of("de", "d", "du", "des", "of", "di", "do");
  private static final Set<String> FRENCH_DETERMINERS = Set.of("le", "la", "l", "un", "une", "en");

  private record Hit(Passage passage, int from, int to, List<CountrySense> senses) {}

  private final Atlas atlas;

  CountryTagger(Atlas atlas) {
    this.atlas = atlas;
  }

  /** The mentions of every country, by its code, in text order. */
  Map<String, List<Mention>> tag(List<Passage> passages, Language language, Taken taken) {
    List<Hit> hits = new ArrayList<>();
    for (Passage passage : passages) {
      find(passage, language, taken, hits);
    }
    Map<String, Integer> evidence = evidence(hits);
    Map<String, List<Mention>> mentions = new LinkedHashMap<>();
    for (Hit hit : hits) {
      for (CountrySense sense : meant(hit.senses, evidence)) {
        mentions
            .computeIfAbsent(sense.country(), code -> new ArrayList<>())
            .add(hit.passage.mention(hit.from, hit.to, sense.kind()));
      }
    }
    return mentions;
  }

  private void find(Passage passage, Language language, Taken taken, List<Hit> hits) {
    PhraseBook<CountrySense> book = atlas.book(language);
    Words words = passage.words();
    int word = words.next(Begins.PLACE.bit(), 0);
    while (word < words.count()) {
      PhraseBook.Match<CountrySense> match = book.longest(words, word);
      if (match == null || taken.overlaps(passage, word, match.end())) {
        word = words.next(Begins.PLACE.bit(), word + 1);
        continue;
      }
      List<CountrySense> senses = match.meanings();
      if (!senses.contains(CountrySense.NONE)
          && !isStreet(words, word, match.end())
          && !isPartOfAnotherName(words, word, senses, book)
          && !isLanguageOrThing(words, word, match.end(), senses, language)) {
        hits.add(new Hit(passage, word, match.end(), senses));
      }
      word = words.next(Begins.PLACE.bit(), match.end());
    }
  }

  private static boolean isStreet(Words words, int from, int to) {
    if (to < words.count()
        && words.before(to) == Gap.SPACE
        && words.shape(to) == Shape.CAPITALISED
        && STREETS_AFTER.contains(words.key(to))) {
      return true;
    }
    int before = from - 1;
    return before > 0
        && words.before(from).joins()
        && LINKS.contains(words.key(before))
        && words.before(before) == Gap.SPACE
        && STREETS.contains(words.key(before - 1));
  }

  /** {@code la langue russe} says nothing of Russia; {@code Amnesty France} is an organisation. */
  private static boolean isPartOfAnotherName(
      Words words, int from, List<CountrySense> senses, PhraseBook<CountrySense> book) {
    if (from == 0) {
      return false;
    }
    int before = from - 1;
    if (words.before(from) == Gap.SPACE && TONGUES.contains(words.key(before))) {
      return senses.getFirst().kind() == MentionKind.DEMONYM;
    }
    return words.key(from).equals("france")
        && (words.before(from) == Gap.SPACE || words.before(from) == Gap.HYPHEN)
        && words.shape(before).startsUpper()
        && !(words.opens(before) && words.before(from) == Gap.SPACE)
        && book.longest(words, before) == null;
  }

  /** {@code le français} and {@code une polonaise} in small letters are a language and a dance. */
  private static boolean isLanguageOrThing(
      Words words, int from, int to, List<CountrySense> senses, Language language) {
    return language.equals(Language.FRENCH)
        && to == from + 1
        && words.shape(from) == Shape.LOWER
        && senses.getFirst().kind() == MentionKind.DEMONYM
        && from > 0
        && words.before(from).joins()
        && FRENCH_DETERMINERS.contains(words.key(from - 1))
        && !(words.after(from).joins() && words.shape(to).startsUpper())
        && words.after(from) != Gap.HYPHEN;
  }

  private static Map<String, Integer> evidence(List<Hit> hits) {
    Map<String, Integer> evidence = new HashMap<>();
    for (Hit hit : hits) {
      CountrySense sense = hit.senses.getFirst();
      if (hit.senses.size() == 1 && sense.weight() != Weight.DOUBTFUL) {
        evidence.merge(sense.place(), 1, Integer::sum);
        if (sense.isPart()) {
          evidence.merge(sense.country() + "-", 1, Integer::sum);
        }
      }
    }
    return evidence;
  }

  private static List<CountrySense> meant(
      List<CountrySense> senses, Map<String, Integer> evidence) {
    if (senses.getFirst().weight() == Weight.TOGETHER) {
      return senses;
    }
    CountrySense best =
        senses.stream()
            .max(
                Comparator.comparingInt((CountrySense sense) -> support(sense, evidence))
                    .thenComparing(CountrySense::weight, Comparator.reverseOrder()))
            .orElseThrow();
    boolean told = best.weight() != Weight.DOUBTFUL || support(best, evidence) > 0;
    return told ? List.of(best) : List.of();
  }

  private static int support(CountrySense sense, Map<String, Integer> evidence) {
    int support = evidence.getOrDefault(sense.place(), 0);
    return sense.isPart() ? support + evidence.getOrDefault(sense.country() + "-", 0) : support;
  }
}
