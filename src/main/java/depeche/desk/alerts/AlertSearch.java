package depeche.desk.alerts;

import depeche.article.Language;
import depeche.article.MentionKind;
import depeche.query.DateRange;
import depeche.query.Facet;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.MatchMode;
import depeche.query.SearchRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an alert looks for, as its maker wrote it: the parameters of a search that decide what is
 * found. How they are read may change with the archive's languages, so that is not kept.
 *
 * @param match ALL or ANY; an alert is never relaxed
 * @param ignored the kinds of mention that do not count; null in journals of before there were any
 */
public record AlertSearch(
    String q,
    Language reader,
    Map<Facet, Set<String>> include,
    Map<Facet, Set<String>> exclude,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    MatchMode match,
    boolean expand,
    @Nullable Set<MentionKind> ignored) {
  public AlertSearch {
    include = Map.copyOf(include);
    exclude = Map.copyOf(exclude);
    ignored = ignored == null ? Set.of() : Set.copyOf(ignored);
  }

  @Override
  public Set<MentionKind> ignored() {
    return Objects.requireNonNull(ignored);
  }

  /** What {@code request} looks for. */
  public static AlertSearch of(SearchRequest request) {
    Filters filters = request.filters();
    return new AlertSearch(
        request.q(),
        request.reader(),
        filters.include(),
        filters.exclude(),
        filters.published().from(),
        filters.published().to(),
        request.match() == MatchMode.ANY ? MatchMode.ANY : MatchMode.ALL,
        request.expand(),
        filters.ignored());
  }

  /** The search, for all that was ever published within its own dates. */
  public SearchRequest request() {
    return request(new DateRange(from, to));
  }

  /** The search among what was published on {@code day} or later. */
  SearchRequest since(LocalDate day) {
    return request(new DateRange(from == null || from.isBefore(day) ? day : from, to));
  }

  private SearchRequest request(DateRange published) {
    return new SearchRequest(
        q,
        reader,
        new Filters(include, exclude, published, ignored()),
        match,
        null,
        0,
        null,
        FacetChoice.NONE,
        false,
        expand);
  }
}
