package depeche.lucene;

import depeche.query.Filters;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Scores articles by how much they are about the entities that are filtered by, instead of by the
 * words of the query: the sum of {@code salience / (salience + 1)}, which both engines can tell.
 */
final class Centrality {
  private static final float PIVOT = 1;

  private Centrality() {}

  /** The articles of {@code words}, to which filters can be added. */
  static BooleanQuery.Builder scoring(Query words, Filters filters) {
    BooleanQuery.Builder scoring = new BooleanQuery.Builder().add(words, Occur.FILTER);
    filters
        .include()
        .forEach((facet, ids) -> {
          if (facet.entityKind().isPresent()) {
            ids.forEach(id ->
                scoring.add(
                    FeatureField.newSaturationQuery(Fields.salience(facet), id, 1, PIVOT),
                    Occur.SHOULD));
          }
        });
    return scoring;
  }
}
