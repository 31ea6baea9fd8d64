package depeche.query;

import depeche.article.Language;
import org.jspecify.annotations.Nullable;

/**
 * One search as a reader or client sends it.
 *
 * @param q the query language; blank for everything
 * @param reader the language of the one who asks: of labels, and of a query too short to tell
 * @param sort null for relevance with a query, newest without
 * @param size hits, 0 to 100
 * @param cursor where the page before ended, or null for the first
 * @param expand whether synonyms and the names of other languages are looked for too
 */
public record SearchRequest(
    String q,
    Language reader,
    Filters filters,
    MatchMode match,
    @Nullable Sort sort,
    int size,
    @Nullable String cursor,
    FacetChoice facets,
    boolean highlight,
    boolean expand) {

  /** A search that is expanded. */
  public SearchRequest(
      String q,
      Language reader,
      Filters filters,
      MatchMode match,
      @Nullable Sort sort,
      int size,
      @Nullable String cursor,
      FacetChoice facets,
      boolean highlight) {
    this(q, reader, filters, match, sort, size, cursor, facets, highlight, true);
  }

  /** The same search, narrowed otherwise. */
  public SearchRequest narrowedBy(Filters others) {
    return new SearchRequest(
        q, reader, others, match, sort, size, cursor, facets, highlight, expand);
  }

  /** The order asked for, or the natural one. */
  public Sort effectiveSort() {
    return sort != null ? sort : q.isBlank() ? Sort.NEWEST : Sort.RELEVANCE;
  }
}
