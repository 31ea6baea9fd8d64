package depeche.opensearch;

import static depeche.opensearch.OpenSearchDialect.OPENSEARCH;

import depeche.article.MentionKind;
import depeche.matching.ValueQueries;
import depeche.query.DateRange;
import depeche.query.Facet;
import depeche.query.Filters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The filters of a search in two parts: those that hold for everything it counts, and for each
 * counted facet its own selection, which its own counts ignore.
 */
final class Selections {
  private final Filters filters;
  private final ValueQueries<Map<String, Object>> values;
  private final Map<Facet, Map<String, Object>> own = new EnumMap<>(Facet.class);
  private final List<Map<String, Object>> common = new ArrayList<>();

  Selections(Filters filters, Set<Facet> counted) {
    this.filters = filters;
    this.values = new ValueQueries<>(OPENSEARCH, filters);
    if (!filters.published().equals(DateRange.ALWAYS)) {
      common.add(OPENSEARCH.published(filters.published()));
    }
    filters
        .include()
        .forEach((facet, ids) -> {
          if (!ids.isEmpty()) {
            Map<String, Object> any = any(facet, ids);
            if (counted.contains(facet)) {
              own.put(facet, any);
            } else {
              common.add(any);
            }
          }
        });
  }

  /** The articles that {@code words} and the filters common to all counts admit. */
  Map<String, Object> filtered(Map<String, Object> words) {
    List<Map<String, Object>> refused = new ArrayList<>();
    filters
        .exclude()
        .forEach((facet, ids) -> {
          if (!ids.isEmpty()) {
            refused.add(any(facet, ids));
          }
        });
    return Queries.bool(List.of(words), List.of(), common, refused);
  }

  private Map<String, Object> any(Facet facet, Set<String> ids) {
    return filters.ignored(facet).isEmpty()
        ? Queries.terms(Fields.facet(facet), ids)
        : OPENSEARCH.atLeast(1, ids.stream().sorted().map(id -> values.having(facet, id)).toList());
  }

  /** The same, scored by how much an article is about the entities that are filtered by. */
  Map<String, Object> filteredByCentrality(Map<String, Object> words) {
    List<Map<String, Object>> features = new ArrayList<>();
    filters
        .include()
        .forEach((facet, ids) -> {
          if (facet.entityKind().isPresent()) {
            ids.stream()
                .sorted()
                .forEach(id ->
                    features.add(
                        Queries.feature(Fields.salience(facet) + "." + Fields.feature(id))));
          }
        });
    return Queries.bool(List.of(), features, List.of(filtered(words)), List.of());
  }

  /** What every selection admits. */
  Map<String, Object> all() {
    return Queries.all(List.copyOf(own.values()));
  }

  /** What the selections of all the other facets admit. */
  Map<String, Object> allBut(Facet facet) {
    return Queries.all(
        own.entrySet().stream()
            .filter(selection -> selection.getKey() != facet)
            .map(Map.Entry::getValue)
            .toList());
  }

  /** The kinds of mention that do not count for a facet. */
  Set<MentionKind> ignored(Facet facet) {
    return filters.ignored(facet);
  }

  /** The values of one facet that were selected. */
  Set<String> of(Facet facet) {
    return filters.include().getOrDefault(facet, Set.of());
  }
}
