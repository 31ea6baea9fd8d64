package depeche.lucene;

import static depeche.lucene.LuceneDialect.LUCENE;

import depeche.query.DateRange;
import depeche.query.Facet;
import depeche.query.Filters;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;

/** The filters of a search as clauses that score nothing. */
final class Filtering {
  private Filtering() {}

  /**
   * @param apart facets whose selection is not filtered by, because their own counts ignore it
   */
  static void add(BooleanQuery.Builder to, Filters filters, Set<Facet> apart) {
    if (!filters.published().equals(DateRange.ALWAYS)) {
      to.add(LUCENE.published(filters.published()), Occur.FILTER);
    }
    filters
        .include()
        .forEach((facet, values) -> {
          if (!values.isEmpty() && !apart.contains(facet)) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            values.forEach(value -> any.add(LUCENE.having(facet, value), Occur.SHOULD));
            to.add(any.build(), Occur.FILTER);
          }
        });
    filters
        .exclude()
        .forEach((facet, values) ->
            values.forEach(value -> to.add(LUCENE.having(facet, value), Occur.MUST_NOT)));
  }
}
