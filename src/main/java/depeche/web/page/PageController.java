package depeche.web.page;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.EntityKind;
import depeche.desk.ArticleAnswer;
import depeche.desk.Explanation;
import depeche.desk.Labels;
import depeche.desk.Search;
import depeche.desk.SearchAnswer;
import depeche.desk.SearchAnswer.AnsweredHit;
import depeche.desk.entities.EntityProfile;
import depeche.desk.entities.EntityProfiles;
import depeche.desk.entities.FacetSearch;
import depeche.desk.related.Copies;
import depeche.desk.related.Related;
import depeche.index.IndexUnavailableException;
import depeche.index.InvalidCursorException;
import depeche.index.ValuePage;
import depeche.query.DateRange;
import depeche.query.Facet;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.SearchRequest;
import depeche.query.Sort;
import depeche.web.ArticleAddress;
import depeche.web.Fault;
import depeche.web.Parameters;
import depeche.web.ProblemException;
import depeche.web.SearchParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Searches and articles. What is not there is for {@link MissingPages} to say. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class PageController {
  private static final Logger LOG = LoggerFactory.getLogger(PageController.class);

  private static final Set<String> FACET_PARAMETERS = facetParameters();
  private static final int RELATED_STORIES = 8;

  private final Search search;
  private final FacetSearch facets;
  private final EntityProfiles profiles;
  private final Labels labels;
  private final Visits visits;
  private final Related related;
  private final Copies copies;

  PageController(
      Search search,
      FacetSearch facets,
      EntityProfiles profiles,
      Labels labels,
      Visits visits,
      Related related,
      Copies copies) {
    this.search = search;
    this.facets = facets;
    this.profiles = profiles;
    this.labels = labels;
    this.visits = visits;
    this.related = related;
    this.copies = copies;
  }

  /** A search by the API's parameters; those it does not know are ignored. */
  @Get(Address.SEARCH)
  HttpResponse<?> search(HttpRequest<?> request) {
    Visit visit = visits.of(request);
    Parameters parameters =
        new Parameters(visit.here().named(SearchParameters.NAMES).byName(), SearchParameters.NAMES);
    SearchRequest asked = SearchParameters.read(parameters, visit.reader());
    parameters.check();
    SearchAnswer answer = search.answer(asked);
    return visit.show(
        HttpStatus.OK, "search", visit.searchPages(labels).of(answer, asked, versions(answer)));
  }

  /** An article, with the matches of {@code q}; its id may hold slashes, encoded or not. */
  @Get(ArticleAddress.ARTICLES + "{+id}")
  HttpResponse<?> article(HttpRequest<?> request) {
    Visit visit = visits.of(request);
    String q = visit.here().first("q").orElse("");
    Optional<ArticleAnswer> found =
        Address.articleIn(request).flatMap(id -> search.article(id, q, visit.reader()));
    return found.isPresent()
        ? visit.show(
            HttpStatus.OK,
            "article",
            visit.articlePages(labels).of(found.get(), around(visit, found.get().article())))
        : HttpResponse.notFound();
  }

  /** All values of a facet among the articles of a search. */
  @Get(Address.FACETS + "{name}")
  HttpResponse<?> facet(HttpRequest<?> request, String name) {
    Optional<Facet> facet =
        Arrays.stream(Facet.values()).filter(each -> each.apiName().equals(name)).findFirst();
    if (facet.isEmpty() || facet.get() == Facet.LANGUAGE) {
      return HttpResponse.notFound();
    }
    Visit visit = visits.of(request);
    Parameters parameters =
        new Parameters(visit.here().named(FACET_PARAMETERS).byName(), FACET_PARAMETERS);
    SearchRequest asked = SearchParameters.readNarrowing(parameters, visit.reader());
    String contains = Objects.requireNonNullElse(parameters.text(FacetPages.CONTAINS), "");
    int offset = parameters.number(FacetPages.OFFSET, 0, Integer.MAX_VALUE - FacetPages.SIZE, 0);
    parameters.check();
    ValuePage values = facets.values(asked, facet.get(), contains, offset, FacetPages.SIZE);
    FacetPage page = visit.facetPages(labels).of(facet.get(), values, contains, offset);
    return visit.show(HttpStatus.OK, "facetPage", page);
  }

  @Get(Address.PERSONS + "{+id}")
  HttpResponse<?> person(HttpRequest<?> request) {
    return entity(request, EntityKind.PERSON);
  }

  @Get(Address.COUNTRIES + "{+id}")
  HttpResponse<?> country(HttpRequest<?> request) {
    return entity(request, EntityKind.COUNTRY);
  }

  @Get(Address.TOPICS + "{+id}")
  HttpResponse<?> topic(HttpRequest<?> request) {
    return entity(request, EntityKind.TOPIC);
  }

  private HttpResponse<?> entity(HttpRequest<?> request, EntityKind kind) {
    Visit visit = visits.of(request);
    String id = Address.entityIn(request, kind);
    Optional<EntityProfile> profile =
        profiles.of(kind, id, about(kind, id, visit, null, 0), EntityPages.COMPANY);
    if (profile.isEmpty()) {
      return HttpResponse.notFound();
    }
    SearchAnswer latest = search.answer(about(kind, id, visit, Sort.NEWEST, EntityPages.ARTICLES));
    SearchAnswer central =
        search.answer(about(kind, id, visit, Sort.SALIENCE, EntityPages.ARTICLES));
    return visit.show(
        HttpStatus.OK,
        "entity",
        visit.entityPages(labels).of(profile.get(), latest.hits(), central.hits()));
  }

  private static SearchRequest about(
      EntityKind kind, String id, Visit visit, @Nullable Sort sort, int size) {
    Filters filters =
        sort == null
            ? Filters.NONE
            : new Filters(Map.of(Facet.of(kind), Set.of(id)), Map.of(), DateRange.ALWAYS);
    return new SearchRequest(
        "", visit.reader(), filters, MatchMode.AUTO, sort, size, null, FacetChoice.NONE, true);
  }

  private static Set<String> facetParameters() {
    Set<String> names = new LinkedHashSet<>(SearchParameters.NARROWING);
    names.add(FacetPages.CONTAINS);
    names.add(FacetPages.OFFSET);
    return names;
  }

  /** Why an article has its score for {@code q}. */
  @Get(Address.EXPLAIN + "{+id}")
  HttpResponse<?> explain(HttpRequest<?> request) {
    Visit visit = visits.of(request);
    String q = visit.here().first("q").orElse("");
    Optional<Explanation> found =
        Address.articleIn(request, Address.EXPLAIN)
            .flatMap(id -> search.explain(id, q, visit.reader()));
    return found.isPresent()
        ? visit.show(HttpStatus.OK, "explain", visit.explainPages().of(found.get()))
        : HttpResponse.notFound();
  }

  /** What one version of a text changes against another. */
  @Get(ArticleAddress.ARTICLES + "{+id}" + Arounds.COMPARE + "{+other}")
  HttpResponse<?> comparison(HttpRequest<?> request) {
    Visit visit = visits.of(request);
    List<EnrichedArticle> compared =
        Address.comparedIn(request).stream()
            .flatMap(id -> search.article(id, "", visit.reader()).stream())
            .map(ArticleAnswer::article)
            .toList();
    return compared.size() == 2
        ? visit.show(
            HttpStatus.OK,
            "comparison",
            visit.comparisonPages().of(compared.getFirst(), compared.getLast()))
        : HttpResponse.notFound();
  }

  private Map<ArticleId, Integer> versions(SearchAnswer answer) {
    return copies.grouped(answer.hits().stream().map(AnsweredHit::article).toList()).stream()
        .collect(
            Collectors.toMap(group -> group.article().article().id(), Copies.Grouped::versions));
  }

  private Around around(Visit visit, EnrichedArticle article) {
    return visit
        .arounds(labels)
        .of(article, related.to(article, RELATED_STORIES), copies.of(article));
  }

  @Error
  HttpResponse<?> refused(HttpRequest<?> request, ProblemException problem) {
    return refused(request, problem.faults());
  }

  @Error
  HttpResponse<?> refused(HttpRequest<?> request, InvalidCursorException refused) {
    return refused(request, List.of(Fault.of("cursor", "parameter.cursor")));
  }

  @Error
  HttpResponse<?> unavailable(HttpRequest<?> request, IndexUnavailableException unavailable) {
    LOG.warn("The index is unavailable: {}", unavailable.getMessage());
    Visit visit = visits.of(request);
    return visit.show(
        HttpStatus.SERVICE_UNAVAILABLE,
        "failure",
        visit.failurePages().unavailable(request.getUri().toString()));
  }

  @Error
  HttpResponse<?> broken(HttpRequest<?> request, RuntimeException bug) {
    LOG.error("No page for {}", request.getUri(), bug);
    Visit visit = visits.of(request);
    return visit.show(HttpStatus.INTERNAL_SERVER_ERROR, "failure", visit.failurePages().broken());
  }

  private HttpResponse<?> refused(HttpRequest<?> request, List<Fault> faults) {
    Visit visit = visits.of(request);
    return visit.show(HttpStatus.BAD_REQUEST, "failure", visit.failurePages().badSearch(faults));
  }
}
