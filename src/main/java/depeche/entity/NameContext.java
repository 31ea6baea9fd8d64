package depeche.entity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
    PARTICLE,
    FIRST_NAME;

    /** The bit that stands for this kind, see {@link NameContext#kinds}. */
    int bit() {
      return 1 << ordinal();
    }
  }

  private final Map<String, Integer> kinds = new HashMap<>(16_384);

  NameContext() {
    for (Table.Row row : Table.rows("name-context.tsv")) {
      Kind kind = Kind.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
      row.values(1).forEach(word -> add(word.substring(word.lastIndexOf('-') + 1), kind));
    }
    for (Table.Row row : Table.rows("first-names.txt")) {
      for (String name : row.cell(0).split(" ")) {
        for (String part : name.split("-")) {
          add(part, Kind.FIRST_NAME);
        }
      }
    }
  }

  private void add(String word, Kind kind) {
    kinds.merge(Folding.key(word), kind.bit(), (some, more) -> some | more);
  }

  /** The keys of all these words. */
  Set<String> words() {
    return kinds.keySet();
  }

  /** Says whether a word, by its key, is a small one inside names. */
  boolean isParticle(String key) {
    return (kinds(key) & Kind.PARTICLE.bit()) != 0;
  }

  /** The bits of every kind that a word can be, by its key. */
  int kinds(String key) {
    return kinds.getOrDefault(key, 0);
  }
}
