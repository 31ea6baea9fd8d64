package depeche.web.page;

import depeche.desk.Labels;
import depeche.desk.entities.FacetSearch;
import depeche.index.ValueOrder;
import depeche.index.ValuePage;
import depeche.query.Facet;
import depeche.query.SearchRequest;
import depeche.web.Parameters;
import depeche.web.SearchParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** All values of a facet among the articles of a search. */
@Controller(Address.FACETS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class FacetPageController extends PageController {
  private static final Set<String> PARAMETERS = parameters();

  private final FacetSearch facets;
  private final Labels labels;

  FacetPageController(FacetSearch facets, Labels labels, Visits visits) {
    super(visits);
    this.facets = facets;
    this.labels = labels;
  }

  @Get("{name}")
  HttpResponse<?> facet(HttpRequest<?> request, String name) {
    Optional<Facet> facet =
        Arrays.stream(Facet.values()).filter(each -> each.apiName().equals(name)).findFirst();
    if (facet.isEmpty() || facet.get() == Facet.LANGUAGE) {
      return HttpResponse.notFound();
    }
    Visit visit = visit(request);
    Parameters parameters = new Parameters(visit.here().named(PARAMETERS).byName(), PARAMETERS);
    SearchRequest asked = SearchParameters.readNarrowing(parameters, visit.reader());
    String contains = Objects.requireNonNullElse(parameters.text(FacetPages.CONTAINS), "");
    ValueOrder order =
        Objects.requireNonNullElse(
            parameters.choice(FacetPages.SORT, ValueOrder.class), ValueOrder.COUNT);
    int offset = parameters.number(FacetPages.OFFSET, 0, Integer.MAX_VALUE - FacetPages.SIZE, 0);
    parameters.check();
    ValuePage values = facets.values(asked, facet.get(), contains, order, offset, FacetPages.SIZE);
    FacetPage page =
        visit
            .facetPages(labels)
            .of(facet.get(), values, asked.filters().ignored(), contains, order, offset);
    return visit.show(HttpStatus.OK, "facetPage", page);
  }

  private static Set<String> parameters() {
    Set<String> names = new LinkedHashSet<>(SearchParameters.NARROWING);
    names.add(FacetPages.CONTAINS);
    names.add(FacetPages.SORT);
    names.add(FacetPages.OFFSET);
    return names;
  }
}
