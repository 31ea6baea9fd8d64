package depeche.entity;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words around and inside names, see {@code name-context.tsv}, and the first names. */
final class NameContext {
  /** What a word near a name can be; a word can be several. */
  enum Kind {
    /** Before a name, and then a single word is a name: {@code Mme}. */
    COURTESY,
    /** An office after which a single word is a name: {@code président}. */
    RANKED,
    /** A calling before the full name of somebody no list knows: {@code footballeur}. */
    ROLE,
    /** Names something after a person: {@code avenue}. */
    HEAD,
    /** The same, behind the name: {@code Airport}. */
    TAIL,
    /** The same, but a surname right behind a first name: {@code Park}. */
    FAMILY_TAIL,
    /** Written with a capital and never part of a name: {@code Lundi}. */
    STOP,
    /** Begins sentences: {@code Selon}. */
    OPENER,
    /** A verb that only a person can be the subject of: {@code déclare}. */
    SAYING,
    /** A family name of the Far East that stands first: {@code Zhang}. */
    ASIAN,
    /** A small word inside a name: {@code von}. */
    PARTICLE
  }

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
  private final Set<String> firstNames = new HashSet<>(8192);

  NameContext() {
    for (Kind kind : Kind.values()) {
      words.put(kind, new HashSet<>());
    }
    for (Table.Row row : Table.rows("name-context.tsv")) {
      Set<String> kind = words(Kind.valueOf(row.cell(0).toUpperCase(Locale.ROOT)));
      row.values(1)
          .forEach(word -> kind.add(Folding.key(word.substring(word.lastIndexOf('-') + 1))));
    }
    for (Table.Row row : Table.rows("first-names.txt")) {
      for (String name : row.cell(0).split(" ")) {
        for (String part : name.split("-")) {
          firstNames.add(Folding.key(part));
        }
      }
    }
  }

  private Set<String> words(Kind kind) {
    return Objects.requireNonNull(words.get(kind));
  }

  boolean is(Kind kind, String key) {
    return words(kind).contains(key);
  }

  boolean isFirstName(String key) {
    return firstNames.contains(key);
  }
}
