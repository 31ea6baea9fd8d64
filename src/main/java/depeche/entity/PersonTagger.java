package depeche.entity;

import depeche.article.Language;
import depeche.article.Mention;
import depeche.article.MentionKind;
import depeche.entity.FoundName.Sureness;
import depeche.entity.NameContext.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the people of an article: first every name by itself, then, knowing who is there, the bare
 * surnames before and after them. A surname that two people of the article share is left alone.
 */
final class PersonTagger {
  /** One person of the article. */
  static final class Person {
    final String id;
    final String label;
    final List<Mention> mentions = new ArrayList<>();

    private Person(String id, String label) {
      this.id = id;
      this.label = label;
    }
  }

  private final NameContext context;
  private final NameFinder finder;

  PersonTagger(NameContext context, Figures figures, Atlas atlas) {
    this.context = context;
    this.finder = new NameFinder(context, figures, atlas);
  }

  /** The people of an article; the words of their names are marked as taken. */
  List<Person> tag(List<Passage> passages, Language language, Taken taken) {
    List<FoundName> names = new ArrayList<>();
    for (Passage passage : passages) {
      names.addAll(finder.find(passage, language));
    }
    Map<String, Person> people = new LinkedHashMap<>();
    Map<String, Set<String>> surnames = new HashMap<>();
    for (FoundName name : names) {
      if (name.reading() == Sureness.FULL) {
        Person person = person(people, name);
        add(person, name, MentionKind.NAME, taken);
        addSurnames(surnames, name, person.id);
      }
    }
    for (FoundName name : names) {
      if (name.reading() == Sureness.SINGLE) {
        addSingle(name, people, surnames, taken);
      }
    }
    for (Passage passage : passages) {
      addBareSurnames(passage, people, surnames, taken);
    }
    for (Person person : people.values()) {
      person.mentions.sort(Comparator.comparing(Mention::field).thenComparingInt(Mention::start));
    }
    return people.values().stream().filter(person -> !person.mentions.isEmpty()).toList();
  }

  private static Person person(Map<String, Person> people, FoundName name) {
    Figure figure = name.figure();
    String id = figure == null ? name.slug() : figure.id();
    return people.computeIfAbsent(
        id, key -> new Person(key, figure == null ? label(name) : figure.label()));
  }

  private static String label(FoundName name) {
    Words words = name.passage().words();
    StringBuilder label = new StringBuilder();
    for (int word = name.from(); word < name.to(); word++) {
      String text = words.text(word, word + 1);
      if (word > name.from()) {
        label.append(
            switch (words.before(word)) {
              case HYPHEN -> "-";
              case APOSTROPHE -> "’";
              case NOTHING -> "";
              case POINT -> ". ";
              default -> " ";
            });
      }
      boolean shouted = words.shape(word) == Shape.UPPER && text.length() > 2;
      label.append(shouted ? text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT) : text);
    }
    return label.toString();
  }

  private static void add(Person person, FoundName name, MentionKind kind, Taken taken) {
    taken.take(name.passage(), name.from(), name.to());
    person.mentions.add(name.passage().mention(name.from(), name.to(), kind));
  }

  private void addSurnames(Map<String, Set<String>> surnames, FoundName name, String id) {
    Figure figure = name.figure();
    if (figure != null) {
      for (String family : figure.families()) {
        surnames.computeIfAbsent(family, key -> new TreeSet<>()).add(id);
      }
      return;
    }
    Words words = name.passage().words();
    for (int from = name.surname(); from < name.to(); from++) {
      boolean particle = context.is(Kind.PARTICLE, words.key(from)) && from + 1 < name.to();
      if (from == name.surname() || !particle) {
        surnames.computeIfAbsent(words.keys(from, name.to(), ' '), key -> new TreeSet<>()).add(id);
      }
      if (!particle && words.after(from) == Gap.HYPHEN) {
        break;
      }
    }
  }

  private static void addSingle(
      FoundName name, Map<String, Person> people, Map<String, Set<String>> surnames, Taken taken) {
    String surname = name.passage().words().keys(name.from(), name.to(), ' ');
    Set<String> bearers = surnames.getOrDefault(surname, Set.of());
    if (bearers.size() > 1) {
      return;
    }
    Person bearer = bearers.isEmpty() ? null : people.get(bearers.iterator().next());
    Person person = bearer == null ? person(people, name) : bearer;
    add(person, name, MentionKind.SURNAME, taken);
    if (bearer == null) {
      surnames.computeIfAbsent(surname, key -> new TreeSet<>()).add(person.id);
    }
  }

  private void addBareSurnames(
      Passage passage, Map<String, Person> people, Map<String, Set<String>> surnames, Taken taken) {
    Words words = passage.words();
    for (int from = 0; from < words.count(); from++) {
      if (taken.overlaps(passage, from, from + 1)) {
        continue;
      }
      int to = surnameEnd(words, from, surnames);
      if (to == from || isInsideName(words, from, to, passage, taken)) {
        continue;
      }
      Set<String> bearers = surnames.getOrDefault(words.keys(from, to, ' '), Set.of());
      Person person = bearers.size() == 1 ? people.get(bearers.iterator().next()) : null;
      if (person != null) {
        taken.take(passage, from, to);
        person.mentions.add(passage.mention(from, to, MentionKind.SURNAME));
      }
    }
  }

  /** One past the longest surname of the article that starts at {@code from}. */
  private int surnameEnd(Words words, int from, Map<String, Set<String>> surnames) {
    boolean starts = words.shape(from).startsUpper() || context.is(Kind.PARTICLE, words.key(from));
    if (!starts) {
      return from;
    }
    String key = words.key(from);
    int found = words.shape(from).startsUpper() && surnames.containsKey(key) ? from + 1 : from;
    int end = from + 1;
    while (end < words.count() && end - from < 4 && words.before(end).joins()) {
      key = key + ' ' + words.key(end);
      end++;
      if (words.shape(end - 1).startsUpper() && surnames.containsKey(key)) {
        found = end;
      }
    }
    return found;
  }

  private boolean isInsideName(Words words, int from, int to, Passage passage, Taken taken) {
    if (words.shape(from) == Shape.UPPER && words.end(from) - words.start(from) < 4) {
      return true;
    }
    boolean after =
        to < words.count()
            && (words.before(to) == Gap.SPACE || words.before(to) == Gap.HYPHEN)
            && words.shape(to) == Shape.CAPITALISED
            && !context.is(Kind.STOP, words.key(to));
    boolean before =
        from > 0
            && (words.before(from) == Gap.SPACE || words.before(from) == Gap.HYPHEN)
            && words.shape(from - 1) == Shape.CAPITALISED
            && !words.opens(from - 1)
            && !taken.overlaps(passage, from - 1, from)
            && context.isFirstName(words.key(from - 1));
    return after || before;
  }
}
