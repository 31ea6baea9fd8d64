package depeche.query;

import java.util.Map;
import java.util.Set;

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
}
