package depeche.desk;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.ArticleId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SeenArticlesTest {
  private static final int MANY = 200_000;

  @Test
  void whatWasMetIsKnownAndNothingElse() {
    SeenArticles seen = new SeenArticles();
    IntStream.range(0, MANY).forEach(number -> seen.add(id(number)));

    assertThat(IntStream.range(0, MANY)).allMatch(number -> seen.has(id(number)));
    assertThat(IntStream.range(MANY, 2 * MANY)).noneMatch(number -> seen.has(id(number)));
  }

  private static ArticleId id(int number) {
    return new ArticleId("article-" + number);
  }
}
