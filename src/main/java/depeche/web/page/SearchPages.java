package depeche.web.page;

import depeche.article.ArticleId;
import depeche.desk.Labels;
import depeche.desk.SearchAnswer;
import depeche.index.ArticleHits;
import depeche.index.ArticleHits.Histogram;
import depeche.query.SearchRequest;
import depeche.query.Sort;
import depeche.web.page.SearchPage.Period;
import depeche.web.page.SearchPage.SortChoice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays out the answer to a search as a page. */
final class SearchPages {
  private static final String API = "/api/v1/articles";

  /** How many articles the overview shows. */
  private static final int LATEST = 6;

  private final Messages messages;
  private final Frames frames;
  private final Labels labels;
  private final QueryString here;

  /**
   * @param here the page's own address, from which all its links are made
   */
  SearchPages(Messages messages, Frames frames, Labels labels, QueryString here) {
    this.messages = messages;
    this.frames = frames;
    this.labels = labels;
    this.here = here;
  }

  /**
   * @param versions of each article on the page that is to be shown, how many versions there are
   */
  SearchPage of(SearchAnswer answer, SearchRequest request, Map<ArticleId, Integer> versions) {
    ArticleHits found = answer.found();
    Names names = new Names(labels, messages, found);
    List<Chip> chips = new Chips(messages, names, here).of(request);
    boolean overview = Address.language(here).equals(here);
    HitViews hits = new HitViews(messages, names, here);
    return new SearchPage(
        frames.search(title(request, overview), here, overview),
        overview,
        messages.text("results.total", found.total()),
        new Notices(messages, here).of(answer, request, !chips.isEmpty()),
        chips,
        chips.isEmpty() ? null : unfiltered().on(Address.SEARCH),
        sorts(request),
        timeline(found.dates()),
        period(request),
        new FacetViews(messages, names, here).of(found, request),
        hits(answer, hits, versions).limit(overview ? LATEST : Long.MAX_VALUE).toList(),
        found.next() == null ? null : here.with("cursor", found.next()).on(Address.SEARCH),
        here.first("cursor").isPresent(),
        Address.restarted(here).on(Address.SEARCH),
        Address.everything(here),
        alert(),
        here.without(PageLanguage.PARAMETER).on(API));
  }

  private String alert() {
    return Address.restarted(here).without("sort").on(Address.ALERTS);
  }

  /** Of several versions of one text, the first alone. */
  private static Stream<HitView> hits(
      SearchAnswer answer, HitViews views, Map<ArticleId, Integer> versions) {
    return answer.hits().stream()
        .filter(hit -> versions.containsKey(hit.article().article().id()))
        .map(hit -> views.of(hit, versions.getOrDefault(hit.article().article().id(), 1)));
  }

  private String title(SearchRequest request, boolean overview) {
    if (overview) {
      return messages.text("title.overview");
    }
    return request.q().isBlank()
        ? messages.text("title.browse")
        : messages.text("title.search", request.q());
  }

  private QueryString unfiltered() {
    return here.named(Set.of("q", "sort", PageLanguage.PARAMETER));
  }

  private List<SortChoice> sorts(SearchRequest request) {
    return Arrays.stream(Sort.values())
        .filter(sort -> isOffered(sort, request))
        .map(sort -> {
          String name = sort.name().toLowerCase(Locale.ROOT);
          return new SortChoice(
              messages.text("sort." + name),
              Address.restarted(here).with("sort", name).on(Address.SEARCH),
              sort == request.effectiveSort());
        })
        .toList();
  }

  private static boolean isOffered(Sort sort, SearchRequest request) {
    return switch (sort) {
      case RELEVANCE -> !request.q().isBlank();
      case NEWEST, OLDEST -> true;
      case SALIENCE ->
          request.filters().include().keySet().stream()
              .anyMatch(facet -> facet.entityKind().isPresent());
    };
  }

  private @Nullable Timeline timeline(@Nullable Histogram dates) {
    if (dates == null) {
      return null;
    }
    Timeline timeline = Timeline.of(dates, messages, here);
    return timeline.worthShowing() ? timeline : null;
  }

  private Period period(SearchRequest request) {
    QueryString kept = Address.restarted(here).without("from", "to");
    return new Period(
        iso(request.filters().published().from()),
        iso(request.filters().published().to()),
        kept.parameters());
  }

  private static String iso(@Nullable LocalDate day) {
    return Objects.toString(day, "");
  }
}
