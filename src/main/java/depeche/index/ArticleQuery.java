package depeche.index;

import depeche.article.Language;
import depeche.query.Clause;
import depeche.query.Facet;
import depeche.query.FacetChoice;
import depeche.query.FacetChoice.Interval;
import depeche.query.Filters;
import depeche.query.Sort;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search as an engine answers it: names resolved to ids, stop words gone.
 *
 * @param languages whose chains read the words, the likeliest first
 * @param size hits, 0 to 100
 * @param cursor from {@link ArticleHits#next()} of the page before, or null
 * @param freshness counts for {@link Sort#RELEVANCE} only; null where age makes no difference
 */
public record ArticleQuery(
    Clause clause,
    List<Language> languages,
    Filters filters,
    Sort sort,
    int size,
    @Nullable String cursor,
    FacetChoice facets,
    @Nullable Freshness freshness) {
  public ArticleQuery {
    languages = List.copyOf(languages);
  }

  /** A search that prefers nothing for its date. */
  public ArticleQuery(
      Clause clause,
      List<Language> languages,
      Filters filters,
      Sort sort,
      int size,
      @Nullable String cursor,
      FacetChoice facets) {
    this(clause, languages, filters, sort, size, cursor, facets, null);
  }

  /** The same search, on another day. */
  public ArticleQuery asOf(Instant now) {
    return freshness == null
        ? this
        : new ArticleQuery(
            clause,
            languages,
            filters,
            sort,
            size,
            cursor,
            facets,
            new Freshness(now, freshness.halfLife()));
  }

  /** The same articles, to count one facet of and show none. */
  public ArticleQuery counting(Facet facet) {
    return new ArticleQuery(
        clause,
        languages,
        filters,
        Sort.NEWEST,
        0,
        null,
        new FacetChoice(Set.of(facet), false, 1, Interval.AUTO));
  }
}
