package depeche.web.api.entities;

import depeche.desk.Labels;
import depeche.desk.entities.FacetSearch;
import depeche.index.ArticleHits.FacetCount;
import depeche.index.ValueOrder;
import depeche.index.ValuePage;
import depeche.query.Facet;
import depeche.query.SearchRequest;
import depeche.web.Parameters;
import depeche.web.ProblemException;
import depeche.web.ProblemType;
import depeche.web.Reader;
import depeche.web.SearchParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/facets/{facet}}: the values of a facet, as many as there are. */
@Controller("/api/v1/facets")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class FacetController {
  private static final String CONTAINS = "contains";
  private static final String SORT = "sort";
  private static final String SIZE = "size";
  private static final String OFFSET = "offset";
  private static final int FARTHEST = 1_000_000;

  /** Every parameter of this address. */
  public static final Set<String> PARAMETERS = parameters();

  private final FacetSearch facets;
  private final Labels labels;

  FacetController(FacetSearch facets, Labels labels) {
    this.facets = facets;
    this.labels = labels;
  }

  record FacetBody(String facet, Total total, List<ValueBody> values, Links links) {}

  record Total(long value, boolean exact) {}

  record ValueBody(
      String id, String label, @Nullable String parent, long count, boolean selected) {}

  record Links(String self, @Nullable String next) {}

  @Get("/{facet}")
  FacetBody values(HttpRequest<?> request, @PathVariable("facet") String name) {
    Facet facet = facet(name);
    Reader reader = Reader.of(request);
    Parameters parameters = Parameters.of(request, PARAMETERS);
    SearchRequest search = SearchParameters.readNarrowing(parameters, reader.language());
    String contains = Objects.requireNonNullElse(parameters.text(CONTAINS), "");
    ValueOrder order =
        Objects.requireNonNullElse(parameters.choice(SORT, ValueOrder.class), ValueOrder.COUNT);
    int size = parameters.number(SIZE, 1, 200, 50);
    int offset = parameters.number(OFFSET, 0, FARTHEST, 0);
    parameters.check();
    ValuePage page = facets.values(search, facet, contains, order, offset, size);
    return new FacetBody(
        facet.apiName(),
        new Total(page.total(), true),
        page.values().stream().map(value -> value(facet, value, reader)).toList(),
        links(request.getUri(), offset + size < page.total() ? offset + size : -1));
  }

  private static Facet facet(String name) {
    return Arrays.stream(Facet.values())
        .filter(facet -> facet != Facet.LANGUAGE && facet.apiName().equals(name))
        .findFirst()
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
  }

  private ValueBody value(Facet facet, FacetCount value, Reader reader) {
    return new ValueBody(
        value.id(),
        labels.value(facet, value.id(), value.label(), reader.language()),
        facet.entityKind().flatMap(kind -> labels.parent(kind, value.id())).orElse(null),
        value.count(),
        value.selected());
  }

  private static Links links(URI uri, int next) {
    String query = Objects.requireNonNullElse(uri.getRawQuery(), "");
    String self = uri.getRawPath() + (query.isEmpty() ? "" : "?" + query);
    return new Links(self, next < 0 ? null : uri.getRawPath() + "?" + at(query, next));
  }

  private static String at(String query, int offset) {
    return Stream.concat(
            Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith(OFFSET + "=")),
            Stream.of(OFFSET + "=" + offset))
        .collect(Collectors.joining("&"));
  }

  private static Set<String> parameters() {
    Set<String> names = new LinkedHashSet<>(SearchParameters.NARROWING);
    names.addAll(List.of(CONTAINS, SORT, SIZE, OFFSET));
    return names;
  }
}
