package depeche.desk;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.index.ArticleIndex;
import depeche.index.Change;
import depeche.lucene.LuceneIndex;
import depeche.text.Chains;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an archive moves from one index to another. */
final class CopyingTest {
  private static final Chains CHAINS = Chains.load();
  private static final int ARTICLES = 250;

  @SuppressWarnings("NullAway.Init")
  private ArticleIndex from;

  @SuppressWarnings("NullAway.Init")
  private ArticleIndex to;

  @SuppressWarnings("NullAway.Init")
  private Copying copying;

  @BeforeEach
  void openBoth(@TempDir Path folder) {
    from = LuceneIndex.open(folder.resolve("from"), CHAINS);
    to = LuceneIndex.open(folder.resolve("to"), CHAINS);
    copying = new Copying(from, to);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      changes.add(store(i, i % 2 == 0 ? "file" : null));
    }
    changes.add(new Change.OriginRead("file", "stamp"));
    from.write(changes);
    from.refresh();
  }

  @AfterEach
  void closeBoth() {
    from.close();
    to.close();
  }

  @Test
  void everyArticleArrivesWithWhatWasReadOutOfIt() {
    List<Integer> batches = new ArrayList<>();
    copying.run(batches::add);
    assertThat(batches.stream().mapToInt(Integer::intValue).sum()).isEqualTo(ARTICLES);
    assertThat(to.health().articles()).isEqualTo(ARTICLES);
    assertThat(copying.differences(compared -> {})).isEmpty();
  }

  @Test
  void filesAreKnownThereWithTheirArticles() {
    copying.run(copied -> {});
    assertThat(to.origins()).isEqualTo(Map.of("file", "stamp"));
    assertThat(to.articlesFrom("file")).hasSize(ARTICLES / 2);
  }

  @Test
  void aCopyBrokenOffGoesOnWhereItWas() {
    to.write(IntStream.range(0, 100).mapToObj(i -> store(i, null)).toList());
    copying.run(copied -> {});
    assertThat(copying.differences(compared -> {})).isEmpty();
  }

  @Test
  void whatIsMissingOrDiffersIsNamed() {
    copying.run(copied -> {});
    to.write(List.of(new Change.Remove(id(7))));
    assertThat(copying.differences(compared -> {})).containsExactly(id(7));
  }

  private static Change store(int number, @Nullable String origin) {
    Article article =
        new Article(
            id(number),
            null,
            "Marée " + number,
            "",
            "Le port est calme.",
            Language.FRENCH,
            null,
            List.of(),
            null,
            null,
            null,
            List.of(),
            List.of());
    Entity france = new Entity(EntityKind.COUNTRY, "FR", "France", 1, List.of());
    return new Change.Store(
        new EnrichedArticle(article, Language.FRENCH, List.of(france)),
        Fingerprint.of(article),
        origin);
  }

  private static ArticleId id(int number) {
    return new ArticleId("a" + number);
  }
}
