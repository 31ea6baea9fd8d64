package depeche.desk;

import depeche.article.Language;
import depeche.entity.EntityNames;
import depeche.query.Clause;
import depeche.query.Facet;
import depeche.query.Filters;
import depeche.text.Chains;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns the names that a reader writes after {@code pays:} and the like into ids. */
final class FacetValues {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Set<String> LANGUAGE_CODES = Set.of(Locale.getISOLanguages());

  private final EntityNames names;
  private final Holdings holdings;
  private final Map<String, String> languageTags = languageTags();

  FacetValues(EntityNames names, Holdings holdings) {
    this.names = names;
    this.holdings = holdings;
  }

  /** {@code clause} with ids only; a name with several meanings becomes any of them. */
  Clause resolve(Clause clause) {
    return switch (clause) {
      case Clause.Has(Facet facet, String value) -> having(facet, ids(facet, value));
      case Clause.All(List<Clause> clauses) -> new Clause.All(resolve(clauses));
      case Clause.Any(List<Clause> clauses) -> new Clause.Any(resolve(clauses));
      case Clause.AtLeast(int least, List<Clause> clauses) ->
          new Clause.AtLeast(least, resolve(clauses));
      case Clause.Widened(Clause narrow, Clause wider) ->
          new Clause.Widened(resolve(narrow), resolve(wider));
      case Clause.Not(Clause denied) -> new Clause.Not(resolve(denied));
      case Clause.Everything _,
          Clause.Word _,
          Clause.Accented _,
          Clause.Prefix _,
          Clause.Phrase _,
          Clause.Near _,
          Clause.In _,
          Clause.Published _ ->
          clause;
    };
  }

  /** The ids that each name in {@code clause} can mean. */
  Map<Clause.Has, List<String>> meant(Clause clause) {
    Map<Clause.Has, List<String>> meant = new HashMap<>();
    names(clause).forEach(has -> meant.put(has, ids(has.facet(), has.value())));
    return meant;
  }

  private static Stream<Clause.Has> names(Clause clause) {
    return switch (clause) {
      case Clause.Has has -> Stream.of(has);
      case Clause.All(List<Clause> clauses) -> clauses.stream().flatMap(FacetValues::names);
      case Clause.Any(List<Clause> clauses) -> clauses.stream().flatMap(FacetValues::names);
      case Clause.AtLeast(int _, List<Clause> clauses) ->
          clauses.stream().flatMap(FacetValues::names);
      case Clause.Widened(Clause narrow, Clause _) -> names(narrow);
      case Clause.Not(Clause denied) -> names(denied);
      case Clause.Everything _,
          Clause.Word _,
          Clause.Accented _,
          Clause.Prefix _,
          Clause.Phrase _,
          Clause.Near _,
          Clause.In _,
          Clause.Published _ ->
          Stream.empty();
    };
  }

  /** The same filters, an entity that was merged standing for the one it is now. */
  Filters heeded(Filters filters) {
    return filters.with(
        (facet, id) -> facet.entityKind().map(kind -> names.meant(kind, id)).orElse(id));
  }

  private List<Clause> resolve(List<Clause> clauses) {
    return clauses.stream().map(this::resolve).toList();
  }

  private static Clause having(Facet facet, List<String> ids) {
    List<Clause> values = ids.stream().<Clause>map(id -> new Clause.Has(facet, id)).toList();
    return values.size() == 1 ? values.getFirst() : new Clause.Any(values);
  }

  /** At least one id; {@code value} itself where nothing is known by that name. */
  private List<String> ids(Facet facet, String value) {
    List<String> ids =
        switch (facet) {
          case PERSON, COUNTRY, TOPIC -> names.ids(facet.entityKind().orElseThrow(), value);
          case LANGUAGE -> List.of(languageTag(value));
          case SOURCE ->
              holdings.sources().stream().filter(s -> folded(s).equals(folded(value))).toList();
        };
    return ids.isEmpty() ? List.of(value) : ids;
  }

  private String languageTag(String value) {
    String name = languageTags.get(folded(value));
    if (name != null) {
      return name;
    }
    return Language.isValid(value) && LANGUAGE_CODES.contains(new Language(value).tag())
        ? new Language(value).tag()
        : value;
  }

  /** The languages that have a chain, by their name in each of those languages. */
  private static Map<String, String> languageTags() {
    Map<String, String> tags = new HashMap<>();
    for (Language language : Chains.languages()) {
      for (Language speaker : Chains.languages()) {
        tags.put(folded(language.locale().getDisplayLanguage(speaker.locale())), language.tag());
      }
    }
    return tags;
  }

  private static String folded(String name) {
    return MARKS
        .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
