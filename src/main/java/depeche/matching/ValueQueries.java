package depeche.matching;

import depeche.article.MentionKind;
import depeche.index.IndirectMentions;
import depeche.query.Facet;
import depeche.query.Filters;
import java.util.List;
import java.util.Set;

/**
 * Finds articles by the values of facets, by those of their mentions that count.
 *
 * @param <Q> the engine's query
 */
public final class ValueQueries<Q> {
  private final Dialect<Q> dialect;
  private final Filters filters;

  /**
   * @param filters of which only those count that say which mentions do
   */
  public ValueQueries(Dialect<Q> dialect, Filters filters) {
    this.dialect = dialect;
    this.filters = filters;
  }

  /** Finds the articles that a facet's value is on, and scores none. */
  public Q having(Facet facet, String value) {
    Q having = dialect.having(facet, value);
    Set<MentionKind> ignored = filters.ignored(facet);
    return ignored.isEmpty()
        ? having
        : dialect.all(
            List.of(having),
            IndirectMentions.terms(value, ignored).stream()
                .map(term -> dialect.indirectly(facet, term))
                .toList());
  }
}
