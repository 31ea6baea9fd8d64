package depeche.desk.expansion;

import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.desk.expansion.Expansion.Kind;
import depeche.entity.EntityNames;
import depeche.query.Clause;
import depeche.query.Facet;
import depeche.text.Chains;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * People and countries by the names that other languages give them. They are found by what was read
 * out of the articles, and only in languages that write the name otherwise than it was typed: where
 * all articles share the name, a search stays as it is.
 */
public final class ForeignNames {
  /** ISO codes are words of many languages. */
  private static final int SHORTEST = 3;

  private static final List<EntityKind> KINDS = List.of(EntityKind.PERSON, EntityKind.COUNTRY);

  private final EntityNames names;
  private final Chains chains;

  public ForeignNames(EntityNames names, Chains chains) {
    this.names = names;
    this.chains = chains;
  }

  /** Whether a person or a country is called so. */
  boolean isName(String written) {
    return names.recognise(written).stream().anyMatch(known -> KINDS.contains(known.kind()));
  }

  /**
   * Whoever {@code written} names.
   *
   * @param held the languages that articles are in
   */
  List<Expansion> of(String written, List<Language> held, Language reader) {
    if (written.length() < SHORTEST) {
      return List.of();
    }
    List<Expansion> found = new ArrayList<>();
    for (EntityKind kind : KINDS) {
      for (String id : names.ids(kind, written)) {
        if (names.label(kind, id, reader).isPresent()) {
          add(found, kind, id, written, held, reader);
        }
      }
    }
    return found;
  }

  private void add(
      List<Expansion> to,
      EntityKind kind,
      String id,
      String written,
      List<Language> held,
      Language reader) {
    List<String> typed = words(written);
    List<Clause> languages = new ArrayList<>();
    Set<Clause> shown = new LinkedHashSet<>();
    Set<String> all = new HashSet<>();
    for (Language language : held) {
      String label = names.label(kind, id, language).orElse("");
      List<String> name = words(label);
      all.addAll(name);
      if (!label.isEmpty() && !name.containsAll(typed)) {
        languages.add(new Clause.Has(Facet.LANGUAGE, language.tag()));
        shown.add(new Clause.Phrase(label));
      }
    }
    if (languages.isEmpty()) {
      return;
    }
    to.add(
        new Expansion(
            written,
            kind == EntityKind.PERSON ? Kind.PERSON : Kind.COUNTRY,
            names.label(kind, id, reader).orElse(id),
            id,
            new Clause.All(
                List.of(
                    new Clause.Has(Facet.of(kind), id),
                    languages.size() == 1 ? languages.getFirst() : new Clause.Any(languages))),
            List.copyOf(shown),
            all));
  }

  private List<String> words(String name) {
    return chains.tokens(Language.UNKNOWN, name).stream().map(Token::exact).toList();
  }
}
