package depeche.entity;

import depeche.article.Language;
import depeche.article.MentionKind;
import depeche.entity.Cast.Person;
import depeche.entity.FoundName.Sureness;
import depeche.entity.NameContext.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the people of an article: first every name by itself, then, knowing who is there, the bare
 * family names and first names before and after them. A name that two people of the article share
 * is left alone.
 */
final class PersonTagger {
  private static final int LONGEST_FAMILY = 4;
  private static final int CAN_BEGIN = Shape.STARTS_UPPER | Kind.PARTICLE.bit();
  private static final Set<String> BEFORE_PLACES =
      Set.of("la", "le", "l", "en", "au", "aux", "du", "de", "d", "in", "the", "of", "from", "to");
  private static final Set<String> BEFORE_COUNTRIES = Set.of("la", "l", "en", "in", "the");

  private final Atlas atlas;
  private final NameFinder finder;
  private final NameEvidence evidence;

  PersonTagger(Figures figures, Atlas atlas) {
    this.atlas = atlas;
    this.finder = new NameFinder(figures, atlas);
    this.evidence = new NameEvidence();
  }

  /** The people of an article; the words of their names are marked as taken. */
  List<Person> tag(List<Passage> passages, Language language, Taken taken) {
    List<FoundName> names = new ArrayList<>();
    for (Passage passage : passages) {
      names.addAll(finder.find(passage, language, taken));
    }
    names.addAll(completed(passages, language, names));
    Cast cast = new Cast();
    for (FoundName name : names) {
      if (name.sureness() == Sureness.FULL
          && !taken.overlaps(name.passage(), name.from(), name.to())) {
        mention(cast.add(name), name.passage(), name.from(), name.to(), MentionKind.NAME, taken);
      }
    }
    for (FoundName name : names) {
      if (name.sureness() == Sureness.SINGLE
          && !taken.overlaps(name.passage(), name.from(), name.to())
          && !isPlaceHere(name, language)) {
        Person person = cast.addSingle(name);
        if (person != null) {
          mention(person, name.passage(), name.from(), name.to(), MentionKind.SURNAME, taken);
        }
      }
    }
    for (Passage passage : passages) {
      addBareNames(passage, language, cast, taken);
    }
    return cast.people().stream().filter(person -> !person.mentions().isEmpty()).toList();
  }

  private List<FoundName> completed(
      List<Passage> passages, Language language, List<FoundName> names) {
    Set<String> titled =
        names.stream()
            .filter(name -> name.sureness() == Sureness.SINGLE && name.figure() == null)
            .filter(name -> name.to() == name.from() + 1)
            .map(name -> name.passage().words().key(name.from()))
            .collect(Collectors.toSet());
    return titled.isEmpty()
        ? List.of()
        : passages.stream()
            .flatMap(passage -> finder.completed(passage, language, titled).stream())
            .toList();
  }

  private static void mention(
      Person person, Passage passage, int from, int to, MentionKind kind, Taken taken) {
    taken.take(passage, from, to);
    person.mentions().add(passage.mention(from, to, kind));
  }

  /** {@code la Hollande} is a country where {@code Hollande} may be a president. */
  private boolean isPlaceHere(FoundName name, Language language) {
    Words words = name.passage().words();
    return name.figure() != null
        && name.from() > 0
        && words.before(name.from()).joins()
        && BEFORE_COUNTRIES.contains(words.key(name.from() - 1))
        && atlas.book(language).longest(words, name.from()) != null;
  }

  private void addBareNames(Passage passage, Language language, Cast cast, Taken taken) {
    Words words = passage.words();
    PhraseBook<CountrySense> map = atlas.book(language);
    for (int from = words.next(CAN_BEGIN, 0);
        from < words.count();
        from = words.next(CAN_BEGIN, from + 1)) {
      if (taken.overlaps(passage, from, from + 1)) {
        continue;
      }
      int to = familyEnd(words, from, cast);
      boolean family = to > from;
      if (!family) {
        to = givenEnd(words, from);
      }
      if (to == from
          || isInsideName(passage, from, to, taken)
          || evidence.namesSomethingElse(words, from, to)
          || (from > 0
              && BEFORE_PLACES.contains(words.key(from - 1))
              && map.longest(words, from) != null)) {
        continue;
      }
      String key = words.keys(from, to, ' ');
      Person person = family ? cast.byFamily(key) : cast.byGiven(key);
      if (person != null) {
        MentionKind kind = family ? MentionKind.SURNAME : MentionKind.ALIAS;
        mention(person, passage, from, to, kind, taken);
      }
    }
  }

  /** One past the longest family name of the article that starts at {@code from}. */
  private int familyEnd(Words words, int from, Cast cast) {
    boolean capital = words.shape(from).startsUpper();
    if (!capital && !words.is(Kind.PARTICLE, from)) {
      return from;
    }
    String key = words.key(from);
    if (!cast.beginsFamily(key)) {
      return from;
    }
    int found = capital && cast.knowsFamily(key) ? from + 1 : from;
    for (int word = from + 1;
        word < Math.min(words.count(), from + LONGEST_FAMILY) && words.before(word).joins();
        word++) {
      key = key + ' ' + words.key(word);
      if (words.shape(word).startsUpper() && cast.knowsFamily(key)) {
        found = word + 1;
      }
    }
    return found;
  }

  private int givenEnd(Words words, int from) {
    if (words.shape(from) != Shape.CAPITALISED || !words.is(Kind.FIRST_NAME, from)) {
      return from;
    }
    int to = from + 1;
    while (to < words.count() && words.before(to) == Gap.HYPHEN) {
      to++;
    }
    return to;
  }

  /** Says whether another word with a capital beside it makes it a part of some other name. */
  private boolean isInsideName(Passage passage, int from, int to, Taken taken) {
    Words words = passage.words();
    if (words.shape(from) == Shape.UPPER && words.end(from) - words.start(from) < 4) {
      return true;
    }
    boolean after =
        to < words.count()
            && (words.before(to) == Gap.SPACE || words.before(to) == Gap.HYPHEN)
            && words.shape(to) == Shape.CAPITALISED
            && !words.is(Kind.STOP, to);
    boolean before =
        from > 0
            && (words.before(from) == Gap.SPACE || words.before(from) == Gap.HYPHEN)
            && words.shape(from - 1) == Shape.CAPITALISED
            && !words.opens(from - 1)
            && !taken.overlaps(passage, from - 1, from)
            && words.is(Kind.FIRST_NAME, from - 1);
    return after || before;
  }
}
