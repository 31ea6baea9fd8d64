package depeche.index;

import depeche.index.ArticleHits.FacetCount;
import java.util.List;

/**
 * Some values of a facet, in the {@linkplain ValueOrder order} asked for.
 *
 * @param total how many there are in all
 */
public record ValuePage(long total, List<FacetCount> values) {
  public ValuePage {
    values = List.copyOf(values);
  }
}
