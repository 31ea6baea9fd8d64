package depeche.entity;

import depeche.article.Mention;
import depeche.entity.NameContext.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The people of one article, and whom each family name and first name means among them. */
final class Cast {
  /** One person of the article. */
  record Person(String id, String label, List<Mention> mentions) {}

  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Set<String>> byFamily = new HashMap<>();
  private final Set<String> familyStarts = new HashSet<>();
  private long startsFilter;
  private final Map<String, Set<String>> byGiven = new HashMap<>();

  /** The person of a full name, who is added where new. */
  Person add(FoundName name) {
    Person person = person(name);
    Figure figure = name.figure();
    if (figure != null) {
      figure.families().forEach(family -> noteFamily(family, person));
    } else {
      noteFamily(name, person);
    }
    noteGiven(name, person);
    return person;
  }

  /** The person that a single name means, who is added where nobody bears it; null where two do. */
  @Nullable Person addSingle(FoundName name) {
    String key = name.passage().words().keys(name.from(), name.to(), ' ');
    Set<String> bearers = byFamily.getOrDefault(key, byGiven.getOrDefault(key, Set.of()));
    if (bearers.size() > 1) {
      return null;
    }
    if (bearers.size() == 1) {
      return people.get(bearers.iterator().next());
    }
    Person person = person(name);
    noteFamily(key, person);
    return person;
  }

  /** Says whether a word begins anybody's family name. */
  boolean beginsFamily(String key) {
    return (startsFilter & bit(key)) != 0 && familyStarts.contains(key);
  }

  /** Says whether anybody here has a family name. */
  boolean knowsFamily(String key) {
    return byFamily.containsKey(key);
  }

  /** The only bearer of a family name, or null. */
  @Nullable Person byFamily(String key) {
    return only(byFamily.getOrDefault(key, Set.of()));
  }

  /** The only bearer of a first name, or null. */
  @Nullable Person byGiven(String key) {
    return only(byGiven.getOrDefault(key, Set.of()));
  }

  /** Everybody, in the order of the text, with the mentions in order. */
  Collection<Person> people() {
    people
        .values()
        .forEach(person ->
            person.mentions.sort(
                Comparator.comparing(Mention::field).thenComparingInt(Mention::start)));
    return people.values();
  }

  private @Nullable Person only(Set<String> ids) {
    return ids.size() == 1 ? people.get(ids.iterator().next()) : null;
  }

  private Person person(FoundName name) {
    Figure figure = name.figure();
    String id = figure == null ? name.slug() : figure.id();
    String label = figure == null ? label(name) : figure.label();
    return people.computeIfAbsent(id, key -> new Person(key, label, new ArrayList<>()));
  }

  private void noteFamily(FoundName name, Person person) {
    Words words = name.passage().words();
    int first = name.reading().familyFrom();
    int to = name.reading().familyTo();
    for (int from = first; from < to; from++) {
      boolean particle = words.is(Kind.PARTICLE, from) && from + 1 < to;
      if (from == first || !particle) {
        noteFamily(words.keys(from, to, ' '), person);
      }
      if (!particle && words.after(from) == Gap.HYPHEN) {
        break;
      }
    }
  }

  private void noteGiven(FoundName name, Person person) {
    Words words = name.passage().words();
    int from = name.from();
    int to = from + 1;
    while (to < name.to() && words.before(to) == Gap.HYPHEN) {
      to++;
    }
    if (to < name.to()
        && words.shape(from) == Shape.CAPITALISED
        && words.is(Kind.FIRST_NAME, from)) {
      note(byGiven, words.keys(from, to, ' '), person);
    }
  }

  private void noteFamily(String family, Person person) {
    note(byFamily, family, person);
    int space = family.indexOf(' ');
    String start = space < 0 ? family : family.substring(0, space);
    familyStarts.add(start);
    startsFilter |= bit(start);
  }

  /** A filter by hash spares nearly all words of a text the look into the set. */
  private static long bit(String key) {
    return 1L << (key.hashCode() & (Long.SIZE - 1));
  }

  private static void note(Map<String, Set<String>> index, String key, Person person) {
    index.computeIfAbsent(key, missing -> new TreeSet<>()).add(person.id);
  }

  private static String label(FoundName name) {
    Words words = name.passage().words();
    StringBuilder label = new StringBuilder();
    for (int word = name.from(); word < name.to(); word++) {
      if (word > name.from()) {
        label.append(joint(words.before(word)));
      }
      String text = words.text(word, word + 1);
      boolean shouted = words.shape(word) == Shape.UPPER && text.length() > 2;
      label.append(shouted ? text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT) : text);
    }
    return label.toString();
  }

  private static String joint(Gap gap) {
    return switch (gap) {
      case HYPHEN -> "-";
      case APOSTROPHE -> "’";
      case NOTHING -> "";
      case POINT -> ". ";
      case SPACE, COMMA, OTHER, OPENING, SENTENCE, LINE -> " ";
    };
  }
}
