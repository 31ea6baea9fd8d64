package depeche.index;

import depeche.index.ArticleHits.FacetCount;
import java.util.List;

/**
 * Some values of a facet, by falling count and then by id.
 *
 * @param total how many there are in all
 */
public record ValuePage(long total, List<FacetCount> values) {
  public ValuePage {
    values = List.copyOf(values);
  }
}
