package depeche.index;

import static depeche.index.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import depeche.query.Facet;
import depeche.query.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages one after the other. */
abstract class PagingContract extends OpenIndex {

  @ParameterizedTest
  @EnumSource(Sort.class)
  void pagesJoinedAreTheWholeAnswer(Sort sort) {
    given(articles(0, 23));
    List<String> whole = found(Asking.forWord("digue").sorted(sort));
    assertThat(paged(sort, 5, () -> {})).hasSize(23).isEqualTo(whole);
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void pagesAreStableWhileTheIndexChanges(Sort sort) {
    given(articles(0, 23));
    List<String> whole = found(Asking.forWord("digue").sorted(sort));
    int[] added = {100};
    assertThat(
            paged(
                sort,
                5,
                () -> {
                  given(articles(added[0], added[0] += 7));
                  index.write(List.of(new Change.Remove(id(whole.getLast()))));
                  index.refresh();
                }))
        .isEqualTo(whole);
  }

  @Test
  void aCursorGoesOnAfterItsHitWhenTheIndexWasReopened() {
    given(articles(0, 10));
    ArticleHits first = index.search(Asking.forWord("digue").sorted(Sort.NEWEST).size(4).query());
    reopen();
    assertThat(found(Asking.forWord("digue").sorted(Sort.NEWEST).after(first.next())))
        .hasSize(6)
        .doesNotContainAnyElementsOf(ids(first));
  }

  @Test
  void theLastPageHasNoNext() {
    given(articles(0, 4));
    assertThat(index.search(Asking.forWord("digue").size(4).query()).next()).isNull();
    assertThat(index.search(Asking.forWord("digue").size(3).query()).next()).isNotNull();
    assertThat(index.search(Asking.forWord("digue").size(0).query()).next()).isNull();
  }

  @Test
  void everyPageTellsTheWholeTotal() {
    given(articles(0, 9));
    ArticleHits first = index.search(Asking.forWord("digue").size(4).query());
    ArticleHits second = index.search(Asking.forWord("digue").size(4).after(first.next()).query());
    assertThat(first.total()).isEqualTo(9);
    assertThat(second.total()).isEqualTo(9);
  }

  @Test
  void thePageSizeMayChangeBetweenPages() {
    given(articles(0, 9));
    ArticleHits first = index.search(Asking.forWord("digue").size(4).query());
    assertThat(found(Asking.forWord("digue").size(2).after(first.next()))).hasSize(2);
  }

  @Test
  void aCursorOfAnotherQueryIsRefused() {
    given(articles(0, 9));
    String cursor = index.search(Asking.forWord("digue").size(4).query()).next();
    List<Asking> others =
        List.of(
            Asking.forWord("phare"),
            Asking.forWord("digue").sorted(Sort.OLDEST),
            Asking.forWord("digue").only(Facet.COUNTRY, "FR"));
    for (Asking other : others) {
      assertThatThrownBy(() -> index.search(other.after(cursor).query()))
          .isInstanceOf(InvalidCursorException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "not a cursor", "AAAA", "é", "MTIzNDU2Nzg5MA"})
  void aWordThatIsNoCursorIsRefused(String word) {
    assertThatThrownBy(() -> index.search(Asking.forWord("digue").after(word).query()))
        .isInstanceOf(InvalidCursorException.class);
  }

  private List<String> paged(Sort sort, int size, Runnable betweenPages) {
    List<String> joined = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Asking page = Asking.forWord("digue").sorted(sort).size(size).after(cursor);
      ArticleHits hits = index.search(page.query());
      joined.addAll(ids(hits));
      cursor = hits.next();
      betweenPages.run();
    } while (cursor != null);
    return joined;
  }

  private static Sample[] articles(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> {
          Sample article = article("a" + i).body("la digue ".repeat(1 + i % 3) + "tient");
          return i % 4 == 0 ? article : article.published("2024-06-" + (10 + i % 5));
        })
        .toArray(Sample[]::new);
  }
}
