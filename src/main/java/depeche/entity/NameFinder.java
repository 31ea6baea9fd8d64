package depeche.entity;

import depeche.article.Field;
import depeche.article.Language;
import depeche.article.MentionKind;
import depeche.entity.FoundName.Sureness;
import depeche.entity.NameContext.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the names in a passage, each taken by itself: full names, and single ones with a title. */
final class NameFinder {
  private static final int MOST_SURNAMES = 3;
  private static final int CAN_BEGIN = Begins.FIGURE.bit() | Shape.STARTS_UPPER;
  private static final Set<String> PREFIXES = Set.of("ex", "anti", "pro", "l", "d");
  private static final Set<String> TITLES =
      Set.of(
          "pape",
          "pope",
          "papa",
          "papst",
          "roi",
          "king",
          "reine",
          "queen",
          "prince",
          "princesse",
          "princess",
          "empereur",
          "general",
          "marechal",
          "ayatollah");

  private final Figures figures;
  private final Atlas atlas;
  private final NameReader reader;
  private final NameEvidence evidence;
  private final UnlistedNames unlisted;

  NameFinder(Figures figures, Atlas atlas) {
    this.figures = figures;
    this.atlas = atlas;
    this.reader = new NameReader();
    this.evidence = new NameEvidence();
    this.unlisted = new UnlistedNames(reader, evidence, figures.book());
  }

  /**
   * The names of a passage, in text order, without overlaps. The words of those that name something
   * else are marked as taken: {@code the Michael Jordan Foundation} is no country either.
   */
  List<FoundName> find(Passage passage, Language language, Taken taken) {
    Words words = passage.words();
    PhraseBook<CountrySense> map = atlas.book(language);
    int surnames = mostSurnames(passage, language);
    List<FoundName> names = new ArrayList<>();
    int word = 0;
    while ((word = words.next(CAN_BEGIN, word)) < words.count()) {
      PhraseBook.Match<Figures.Reading> known = figures.book().longest(words, word);
      if (known != null && !isSomebodyElse(words, word, known)) {
        FoundName name = figure(passage, word, known);
        if (name != null) {
          names.add(name);
        } else if (known.meanings().getFirst().figure() != null && known.end() > word + 1) {
          taken.take(passage, word, known.end());
        }
        word = known.end();
        continue;
      }
      if (!words.shape(word).startsUpper()) {
        word++;
        continue;
      }
      NameReader.Reading reading = read(words, word, surnames, map);
      if (reading == null || endsInsidePlace(words, reading, map)) {
        word = afterPlace(words, word, map);
        continue;
      }
      if (evidence.namesSomethingElse(words, reading.from(), reading.to())) {
        takeFull(passage, reading, taken);
      } else if (!evidence.signs(words, reading.from(), reading.to())) {
        Sureness sureness = reading.isFull() ? Sureness.FULL : Sureness.SINGLE;
        names.add(new FoundName(passage, reading, null, sureness));
      }
      word = reading.to();
    }
    return names;
  }

  private static void takeFull(Passage passage, NameReader.Reading reading, Taken taken) {
    if (reading.isFull()) {
      taken.take(passage, reading.from(), reading.to());
    }
  }

  private static int mostSurnames(Passage passage, Language language) {
    if (language.equals(Language.GERMAN)) {
      return 1;
    }
    return passage.field() == Field.TITLE && inTitleCase(passage.words()) ? 1 : MOST_SURNAMES;
  }

  private static boolean inTitleCase(Words words) {
    int capitals = 0;
    for (int word = 0; word < words.count(); word++) {
      if (words.shape(word).startsUpper()) {
        capitals++;
      }
    }
    return words.count() > 4 && capitals * 10 > words.count() * 7;
  }

  private @Nullable FoundName figure(
      Passage passage, int from, PhraseBook.Match<Figures.Reading> match) {
    Figures.Reading reading = match.meanings().getFirst();
    Words words = passage.words();
    if (reading.figure() == null || evidence.namesSomethingElse(words, from, match.end())) {
      return null;
    }
    boolean full = reading.kind() == MentionKind.NAME;
    boolean shared = match.meanings().stream().map(Figures.Reading::figure).distinct().count() > 1;
    if (!full && shared) {
      return null;
    }
    boolean titled = match.end() > from + 1 && TITLES.contains(words.key(from));
    int first = titled ? from + 1 : from;
    return new FoundName(
        passage,
        new NameReader.Reading(first, first, match.end(), match.end()),
        reading.figure(),
        full ? Sureness.FULL : Sureness.SINGLE);
  }

  /** {@code Adele} is a singer, {@code Adele Marchmont} is not. */
  private static boolean isSomebodyElse(
      Words words, int from, PhraseBook.Match<Figures.Reading> known) {
    Figures.Reading reading = known.meanings().getFirst();
    boolean single = known.end() == from + 1 || reading.kind() == MentionKind.SURNAME;
    return reading.figure() != null && single && isInsideName(words, from, known.end());
  }

  /** Says whether another name word stands beside a single one: then it is somebody else's. */
  private static boolean isInsideName(Words words, int from, int to) {
    if (to < words.count()
        && words.before(to).joins()
        && words.shape(to) == Shape.CAPITALISED
        && !words.is(Kind.STOP, to)) {
      return true;
    }
    return from > 0
        && (words.before(from) == Gap.SPACE || words.before(from) == Gap.HYPHEN)
        && words.shape(from - 1) == Shape.CAPITALISED
        && !words.opens(from - 1)
        && words.is(Kind.FIRST_NAME, from - 1);
  }

  private NameReader.@Nullable Reading read(
      Words words, int word, int surnames, PhraseBook<CountrySense> map) {
    if (evidence.hasTitle(words, word) && !isPlace(words, word, map)) {
      return reader.titledName(words, word, surnames);
    }
    if (isMiddleOfCompound(words, word)) {
      return null;
    }
    boolean opener = words.opens(word) && words.is(Kind.OPENER, word);
    if (opener || words.is(Kind.STOP, word) || isLongPlace(words, word, map)) {
      return null;
    }
    NameReader.Reading full = reader.fullName(words, word, surnames);
    return full == null ? unlisted.read(words, word, surnames, map) : full;
  }

  private static boolean isMiddleOfCompound(Words words, int word) {
    return words.before(word) == Gap.HYPHEN && !PREFIXES.contains(words.key(word - 1));
  }

  /**
   * The full names that only a surname makes certain: where the article says {@code M. Duval} and
   * somewhere else {@code Zorgil Duval}, the unknown word is a first name.
   */
  List<FoundName> completed(Passage passage, Language language, Set<String> surnames) {
    Words words = passage.words();
    PhraseBook<CountrySense> map = atlas.book(language);
    List<FoundName> names = new ArrayList<>();
    for (int word = 0; word + 1 < words.count(); word++) {
      int family = word + 1;
      if (surnames.contains(words.key(family))
          && words.shape(family) == Shape.CAPITALISED
          && words.before(family) == Gap.SPACE
          && !(words.after(family).joins() && words.shape(family + 1).startsUpper())
          && !isMiddleOfCompound(words, word)
          && !words.opens(word)
          && unlisted.canBeGiven(words, word, map)) {
        NameReader.Reading reading = new NameReader.Reading(word, family, family + 1, family + 1);
        names.add(new FoundName(passage, reading, null, Sureness.FULL));
      }
    }
    return names;
  }

  /** {@code … l'essai de la bombe H. La Corée du Sud …} names nobody. */
  private static boolean endsInsidePlace(
      Words words, NameReader.Reading reading, PhraseBook<CountrySense> map) {
    for (int word = reading.familyFrom(); word < reading.to(); word++) {
      PhraseBook.Match<CountrySense> place = map.longest(words, word);
      if (place != null && place.end() > reading.to()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlace(Words words, int word, PhraseBook<CountrySense> map) {
    return map.longest(words, word) != null;
  }

  private static boolean isLongPlace(Words words, int word, PhraseBook<CountrySense> map) {
    PhraseBook.Match<CountrySense> place = map.longest(words, word);
    return place != null && place.end() > word + 1;
  }

  private static int afterPlace(Words words, int word, PhraseBook<CountrySense> map) {
    PhraseBook.Match<CountrySense> place = map.longest(words, word);
    return place == null || place.end() == word + 1 ? word + 1 : place.end();
  }
}
