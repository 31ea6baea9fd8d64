package depeche.entity;

import depeche.entity.NameContext.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads names whose first name no list knows: one or two words with a capital before a known first
 * name, or several that the text around them shows to be a person's.
 */
final class UnlistedNames {
  private static final int SHORTEST = 2;
  private static final int NEVER_GIVEN =
      Kind.HEAD.bit()
          | Kind.ROLE.bit()
          | Kind.RANKED.bit()
          | Kind.PARTICLE.bit()
          | Kind.COURTESY.bit()
          | Kind.STOP.bit()
          | Kind.OPENER.bit();
  private static final Set<String> PLACE_LINKS = Set.of("de", "du", "des", "d", "la", "le", "les");
  private static final Set<String> BEFORE_THINGS =
      Set.of("de", "du", "des", "la", "le", "les", "l", "au", "aux", "the", "of", "en", "d");

  private final NameReader reader;
  private final NameEvidence evidence;
  private final PhraseBook<Figures.Reading> figures;

  UnlistedNames(NameReader reader, NameEvidence evidence, PhraseBook<Figures.Reading> figures) {
    this.reader = reader;
    this.evidence = evidence;
    this.figures = figures;
  }

  /** The name that starts at {@code from}, or null. */
  NameReader.@Nullable Reading read(
      Words words, int from, int mostSurnames, PhraseBook<CountrySense> map) {
    if (!canBeGiven(words, from, map)) {
      return null;
    }
    int next = from + 1;
    while (next < words.count()
        && words.before(next) == Gap.HYPHEN
        && words.shape(next) == Shape.CAPITALISED) {
      next++;
    }
    if (next >= words.count()
        || words.before(next) != Gap.SPACE
        || map.longest(words, next) != null
        || PLACE_LINKS.contains(words.key(next))) {
      return null;
    }
    if (figures.longest(words, next) != null) {
      return null;
    }
    NameReader.Reading rest = reader.fullName(words, next, mostSurnames);
    if (rest != null) {
      return mostSurnames == 1 || words.opens(from) || isAfterArticle(words, from)
          ? null
          : new NameReader.Reading(from, rest.familyFrom(), rest.familyTo(), rest.to());
    }
    int end = reader.surnameEnd(words, next, mostSurnames);
    return end > next && evidence.speaksOfPerson(words, from, end, map)
        ? new NameReader.Reading(from, next, end, end)
        : null;
  }

  /** Says whether the word at {@code from} can be the first name of the surname behind it. */
  boolean canBeGiven(Words words, int word, PhraseBook<CountrySense> map) {
    return words.shape(word) == Shape.CAPITALISED
        && words.key(word).length() > SHORTEST
        && !words.isAny(NEVER_GIVEN, word)
        && map.longest(words, word) == null;
  }

  private static boolean isAfterArticle(Words words, int word) {
    return word > 0 && words.before(word).joins() && BEFORE_THINGS.contains(words.key(word - 1));
  }
}
