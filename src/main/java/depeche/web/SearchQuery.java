package depeche.web;

import depeche.desk.alerts.AlertSearch;
import depeche.query.Facet;
import depeche.query.MatchMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What an alert looks for, as the parameters of a search. */
public final class SearchQuery {
  private SearchQuery() {}

  /** The parameters by name, those of {@link SearchParameters}, and only those that narrow. */
  public static Map<String, List<String>> of(AlertSearch search) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (!search.q().isBlank()) {
      parameters.put("q", List.of(search.q()));
    }
    for (Facet facet : Facet.values()) {
      put(parameters, facet.apiName(), search.include().getOrDefault(facet, Set.of()));
      put(parameters, "not." + facet.apiName(), search.exclude().getOrDefault(facet, Set.of()));
    }
    if (!search.ignored().isEmpty()) {
      String ignored = SearchParameters.ignoring(search.ignored());
      parameters.put(SearchParameters.IGNORE_MENTIONS, List.of(ignored));
    }
    if (search.from() != null) {
      parameters.put("from", List.of(search.from().toString()));
    }
    if (search.to() != null) {
      parameters.put("to", List.of(search.to().toString()));
    }
    if (search.match() == MatchMode.ANY) {
      parameters.put("match", List.of("any"));
    }
    if (!search.expand()) {
      parameters.put("expand", List.of("false"));
    }
    return parameters;
  }

  private static void put(Map<String, List<String>> to, String name, Set<String> values) {
    if (!values.isEmpty()) {
      to.put(name, new ArrayList<>(new TreeSet<>(values)));
    }
  }
}
