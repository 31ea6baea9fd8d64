package depeche.web.page;

import depeche.article.EntityKind;
import depeche.desk.Labels;
import depeche.desk.Search;
import depeche.desk.SearchAnswer;
import depeche.desk.entities.EntityProfile;
import depeche.desk.entities.EntityProfiles;
import depeche.query.DateRange;
import depeche.query.Facet;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.SearchRequest;
import depeche.query.Sort;
import depeche.web.EntityAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the archive knows of a person, a country or a topic. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class EntityPageController extends PageController {
  private final EntityProfiles profiles;
  private final Search search;
  private final Labels labels;

  EntityPageController(EntityProfiles profiles, Search search, Labels labels, Visits visits) {
    super(visits);
    this.profiles = profiles;
    this.search = search;
    this.labels = labels;
  }

  @Get(EntityAddress.PERSONS + "{+id}")
  HttpResponse<?> person(HttpRequest<?> request) {
    return entity(request, EntityKind.PERSON);
  }

  @Get(EntityAddress.COUNTRIES + "{+id}")
  HttpResponse<?> country(HttpRequest<?> request) {
    return entity(request, EntityKind.COUNTRY);
  }

  @Get(EntityAddress.TOPICS + "{+id}")
  HttpResponse<?> topic(HttpRequest<?> request) {
    return entity(request, EntityKind.TOPIC);
  }

  private HttpResponse<?> entity(HttpRequest<?> request, EntityKind kind) {
    Visit visit = visit(request);
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
}
