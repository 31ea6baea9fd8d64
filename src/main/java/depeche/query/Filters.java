package depeche.query;

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
 */
public record Filters(
    Map<Facet, Set<String>> include, Map<Facet, Set<String>> exclude, DateRange published) {
  public static final Filters NONE = new Filters(Map.of(), Map.of(), DateRange.ALWAYS);

  public Filters {
    include = Map.copyOf(include);
    exclude = Map.copyOf(exclude);
  }

  /** The same with other values. */
  public Filters with(BiFunction<Facet, String, String> value) {
    return new Filters(with(include, value), with(exclude, value), published);
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
