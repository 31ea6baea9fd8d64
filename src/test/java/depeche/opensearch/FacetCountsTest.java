package depeche.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.index.ArticleQuery;
import depeche.query.Clause;
import depeche.query.Facet;
import depeche.query.FacetChoice;
import depeche.query.FacetChoice.Interval;
import depeche.query.Filters;
import depeche.query.Sort;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When counts put together from several shards are exact. */
final class FacetCountsTest {
  private static final ArticleQuery QUERY =
      new ArticleQuery(
          new Clause.Everything(),
          List.of(),
          Filters.NONE,
          Sort.NEWEST,
          0,
          null,
          new FacetChoice(Set.of(Facet.PERSON), false, 2, Interval.AUTO));

  private final FacetCounts counts =
      new FacetCounts(QUERY, new Selections(QUERY.filters(), QUERY.facets().facets()));

  @Test
  void countsAreExactWhereEveryShardToldAllItsValues() throws Exception {
    assertThat(counts.isExact(answer(0, 9, 0, 5, 0))).isTrue();
  }

  @Test
  void countsAreExactWhereNoMissedValueCouldReachTheLastShown() throws Exception {
    assertThat(counts.isExact(answer(4, 9, 0, 5, 0))).isTrue();
  }

  @Test
  void countsAreNotExactWhereAMissedValueCouldReachTheLastShown() throws Exception {
    assertThat(counts.isExact(answer(5, 9, 0, 5, 0))).isFalse();
  }

  @Test
  void countsAreNotExactWhereAShownValueCouldBeMoreFrequent() throws Exception {
    assertThat(counts.isExact(answer(2, 9, 2, 5, 0))).isFalse();
  }

  private static JsonNode answer(int missed, int first, int firstError, int second, int secondError)
      throws Exception {
    return Documents.JSON.readTree(
        """
        {"person": {"top": {"doc_count_error_upper_bound": %d, "buckets": [
          {"key": "a", "doc_count": %d, "doc_count_error_upper_bound": %d},
          {"key": "b", "doc_count": %d, "doc_count_error_upper_bound": %d}]}}}
        """
            .formatted(missed, first, firstError, second, secondError));
  }
}
