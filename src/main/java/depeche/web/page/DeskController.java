package depeche.web.page;

import depeche.article.Language;
import depeche.desk.CorpusWatch;
import depeche.desk.Labels;
import depeche.desk.Search;
import depeche.desk.alerts.Alerts;
import depeche.desk.daybook.Daybook;
import depeche.desk.feeds.Feeds;
import depeche.desk.overrides.EditorialOverrides;
import depeche.desk.rejections.Rejections;
import depeche.index.ArticleIndex;
import depeche.query.Facet;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.SearchRequest;
import depeche.web.WriteAccess;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /desk}: how the archive is, and what there is to do about it. */
@Controller(Address.DESK)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class DeskController extends PageController {
  private static final int ARRIVALS = 8;
  private static final int REJECTIONS = 4;
  private static final int LANGUAGES = 20;

  private final Door door;
  private final WriteAccess access;
  private final Search search;
  private final ArticleIndex index;
  private final Daybook daybook;
  private final Rejections rejections;
  private final EditorialOverrides overrides;
  private final Feeds feeds;
  private final Alerts alerts;
  private final CorpusWatch watch;
  private final Labels labels;

  DeskController(
      Door door,
      Visits visits,
      WriteAccess access,
      Search search,
      ArticleIndex index,
      Daybook daybook,
      Rejections rejections,
      EditorialOverrides overrides,
      Feeds feeds,
      Alerts alerts,
      CorpusWatch watch,
      Labels labels) {
    super(visits);
    this.door = door;
    this.access = access;
    this.search = search;
    this.index = index;
    this.daybook = daybook;
    this.rejections = rejections;
    this.overrides = overrides;
    this.feeds = feeds;
    this.alerts = alerts;
    this.watch = watch;
    this.labels = labels;
  }

  @Get
  HttpResponse<?> show(HttpRequest<?> request) {
    return door.open(
        request,
        Address.DESK,
        visit -> {
          DraftForm draft = visit.draftPages(labels).form("", "", "");
          return visit.showPrivately(
              HttpStatus.OK, "desk", visit.deskPages().of(desk(visit), draft, access.wantsKey()));
        });
  }

  private DeskState desk(Visit visit) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    List<DeskState.Came> arrivals =
        daybook.latest(today, ARRIVALS).stream()
            .flatMap(named ->
                index.find(named.article()).stream()
                    .map(article -> new DeskState.Came(article, named.at())))
            .toList();
    return new DeskState(
        daybook.day(today),
        arrivals,
        rejections.newest(Long.MAX_VALUE, REJECTIONS),
        rejections.count(),
        overrides.state(),
        feeds.all(),
        alerts.all().size(),
        alerts.all().stream().filter(alert -> alerts.delivery(alert.id()).parked()).count(),
        index.health(),
        languages(visit.reader()),
        watch.underWay().orElse(null));
  }

  /** How many articles are in each language, the most first. */
  private Map<Language, Long> languages(Language reader) {
    FacetChoice choice =
        new FacetChoice(Set.of(Facet.LANGUAGE), false, LANGUAGES, FacetChoice.Interval.AUTO);
    SearchRequest everything =
        new SearchRequest("", reader, Filters.NONE, MatchMode.AUTO, null, 0, null, choice, false);
    Map<Language, Long> counts = new LinkedHashMap<>();
    search
        .answer(everything)
        .found()
        .facets()
        .getOrDefault(Facet.LANGUAGE, List.of())
        .forEach(each -> counts.put(new Language(each.id()), each.count()));
    return counts;
  }
}
