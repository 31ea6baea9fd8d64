package depeche.lucene;

import static depeche.lucene.LuceneDialect.LUCENE;

import depeche.matching.ValueQueries;
import depeche.query.DateRange;
import depeche.query.Facet;
import depeche.query.Filters;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

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
    ValueQueries<Query> values = new ValueQueries<>(LUCENE, filters);
    filters
        .include()
        .forEach((facet, ids) -> {
          if (!ids.isEmpty() && !apart.contains(facet)) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            ids.forEach(id -> any.add(values.having(facet, id), Occur.SHOULD));
            to.add(any.build(), Occur.FILTER);
          }
        });
    filters
        .exclude()
        .forEach(
            (facet, ids) -> ids.forEach(id -> to.add(values.having(facet, id), Occur.MUST_NOT)));
  }
}
