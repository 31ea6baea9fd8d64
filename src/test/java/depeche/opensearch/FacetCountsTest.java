package depeche.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.article.MentionKind;
import depeche.index.ArticleHits.FacetCount;
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

  @Test
  void countsLessWhatIsIgnoredAreExactOnlyWhereEveryShardToldAllOfBoth() throws Exception {
    FacetCounts less = ignoringSeats();
    assertThat(less.isExact(told(0, 0))).isTrue();
    assertThat(less.isExact(told(1, 0))).isFalse();
    assertThat(less.isExact(told(0, 1))).isFalse();
  }

  @Test
  void whatIsIgnoredIsTakenOffBeforeTheMostFrequentAreChosen() throws Exception {
    assertThat(ignoringSeats().read(told(0, 0)).get(Facet.COUNTRY))
        .containsExactly(
            new FacetCount("FR", "FR", 5, false), new FacetCount("RU", "RU", 4, false));
  }

  private static FacetCounts ignoringSeats() {
    ArticleQuery query =
        new ArticleQuery(
            new Clause.Everything(),
            List.of(),
            Filters.ignoring(Set.of(MentionKind.SEAT)),
            Sort.NEWEST,
            0,
            null,
            new FacetChoice(Set.of(Facet.COUNTRY), false, 2, Interval.AUTO));
    return new FacetCounts(query, new Selections(query.filters(), query.facets().facets()));
  }

  /** Russia is meant by its seat alone in 3 articles of 7, and by its capital too in 2 more. */
  private static JsonNode told(int otherValues, int otherMentions) throws Exception {
    return Documents.JSON.readTree(
        """
        {"country": {
          "all": {"sum_other_doc_count": %d, "buckets": [
            {"key": "RU", "doc_count": 7}, {"key": "FR", "doc_count": 5},
            {"key": "IS", "doc_count": 3}, {"key": "PE", "doc_count": 2}]},
          "indirect": {"sum_other_doc_count": %d, "buckets": [
            {"key": "RU\\u0000seat", "doc_count": 3},
            {"key": "RU\\u0000capital,seat", "doc_count": 2},
            {"key": "PE\\u0000seat", "doc_count": 2}]}}}
        """
            .formatted(otherValues, otherMentions));
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
