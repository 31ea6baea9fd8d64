package depeche.query;

import depeche.article.MentionKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What narrows a result beside the query itself.
 *
 * @param include for each facet, any of these values; across facets, all
 * @param exclude for each facet, none of these values
 * @param ignored kinds of mention that do not put a country on an article, some of {@link
 *     MentionKind#INDIRECT}
 */
public record Filters(
    Map<Facet, Set<String>> include,
    Map<Facet, Set<String>> exclude,
    DateRange published,
    Set<MentionKind> ignored) {
  public static final Filters NONE = new Filters(Map.of(), Map.of(), DateRange.ALWAYS);

  public Filters {
    include = Map.copyOf(include);
    exclude = Map.copyOf(exclude);
    ignored = Set.copyOf(ignored);
  }

  /** Filters for which every mention counts. */
  public Filters(
      Map<Facet, Set<String>> include, Map<Facet, Set<String>> exclude, DateRange published) {
    this(include, exclude, published, Set.of());
  }

  /** No filters, but that mentions of these kinds do not count. */
  public static Filters ignoring(Set<MentionKind> kinds) {
    return new Filters(Map.of(), Map.of(), DateRange.ALWAYS, kinds);
  }

  /** The kinds of mention that do not count for a facet: for countries alone there are some. */
  public Set<MentionKind> ignored(Facet facet) {
    return facet == Facet.COUNTRY ? ignored : Set.of();
  }

  /** The same with other values. */
  public Filters with(BiFunction<Facet, String, String> value) {
    return new Filters(with(include, value), with(exclude, value), published, ignored);
  }

  private static Map<Facet, Set<String>> with(
      Map<Facet, Set<String>> values, BiFunction<Facet, String, String> value) {
    Map<Facet, Set<String>> others = new EnumMap<>(Facet.class);
    values.forEach((facet, ids) ->
        others.put(
            facet, ids.stream().map(id -> value.apply(facet, id)).collect(Collectors.toSet())));
    return others;
  }
}
