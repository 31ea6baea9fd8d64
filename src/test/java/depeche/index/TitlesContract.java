package depeche.index;

import static depeche.index.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How an engine lists titles, and tells that there are others. */
abstract class TitlesContract extends OpenIndex {

  @Test
  void titlesComeNewestFirstAndThoseWithoutADateLast() {
    given(
        article("undated").title("Sans date"),
        article("old").title("Le phare rouvre").published("2023-05-01"),
        article("new").title("Le phare ferme").published("2024-05-01"),
        article("untitled").title("").published("2024-06-01"));

    assertThat(index.newestTitles(10))
        .containsExactly(
            new ArticleTitle(id("new"), "Le phare ferme"),
            new ArticleTitle(id("old"), "Le phare rouvre"),
            new ArticleTitle(id("undated"), "Sans date"));
    assertThat(index.newestTitles(1))
        .containsExactly(new ArticleTitle(id("new"), "Le phare ferme"));
  }

  @Test
  void aTitleGoesWithItsArticle() {
    given(article("one").title("Le phare rouvre"), article("two").title("La digue"));
    index.write(List.of(new Change.Remove(id("one"))));
    given(article("two").title("La digue tient"));

    assertThat(index.newestTitles(10))
        .containsExactly(new ArticleTitle(id("two"), "La digue tient"));
  }

  @Test
  void aTitleTooLongToListIsLeftOut() {
    given(article("long").title("é".repeat(ArticleIndex.LONGEST_TITLE)));

    assertThat(index.newestTitles(10)).isEmpty();
  }

  @Test
  void theVersionIsAnotherOnceOtherArticlesCanBeFound() {
    long empty = index.version();
    given(article("one").title("Le phare"));
    long one = index.version();

    assertThat(one).isNotEqualTo(empty);
    given(article("one").title("La digue"));
    assertThat(index.version()).isNotEqualTo(one);
  }
}
