package depeche.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.index.ArticleQuery;
import depeche.index.Change;
import depeche.index.Outcome;
import depeche.index.Sample;
import depeche.query.Clause;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.Sort;
import depeche.text.Chains;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Making an index anew while it is used. */
final class ReanalysisTest {
  private static final Chains CHAINS = Chains.load();
  private static final int ARTICLES = 250;

  /** Reads an article as another language: a new reader at work. */
  private static final UnaryOperator<EnrichedArticle> AS_SPANISH =
      before -> new EnrichedArticle(before.article(), new Language("es"), List.of());

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private LuceneIndex index;

  @BeforeEach
  void fill() {
    index = LuceneIndex.open(folder, CHAINS, "old");
    index.write(IntStream.range(0, ARTICLES).mapToObj(i -> change("a" + i, "digue")).toList());
    index.write(List.of(new Change.OriginRead("corpus/a.jsonl", "stamp")));
    index.commit();
    index.refresh();
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void everyArticleIsAsTheNewReaderHasIt() {
    assertThat(index.upkeep().isMadeBy("new")).isFalse();

    index.upkeep().makeAnew("new", AS_SPANISH, (_, _) -> {});

    assertThat(index.upkeep().isMadeBy("new")).isTrue();
    assertThat(language("a7")).isEqualTo("es");
    assertThat(found("digue")).isEqualTo(ARTICLES);
    assertThat(index.health().articles()).isEqualTo(ARTICLES);
  }

  @Test
  void whatIsKnownOfFilesStays() {
    index.upkeep().makeAnew("new", AS_SPANISH, (_, _) -> {});

    assertThat(index.origins()).isEqualTo(Map.of("corpus/a.jsonl", "stamp"));
    assertThat(index.articlesFrom("file")).hasSize(ARTICLES);
    assertThat(index.write(List.of(change("a3", "digue")))).containsExactly(Outcome.UNCHANGED);
  }

  @Test
  void itIsSearchedAsItWasUntilAllIsNewAndLosesNothingWrittenMeanwhile() throws Exception {
    CountDownLatch halfway = new CountDownLatch(1);
    CountDownLatch written = new CountDownLatch(1);
    Thread reanalysis =
        Thread.ofPlatform()
            .start(() ->
                index
                    .upkeep()
                    .makeAnew(
                        "new",
                        AS_SPANISH,
                        (done, _) -> {
                          if (done == ARTICLES / 2) {
                            halfway.countDown();
                            awaitQuietly(written);
                          }
                        }));
    halfway.await();

    assertThat(language("a0")).isEqualTo("fr");
    assertThat(found("digue")).isEqualTo(ARTICLES);
    index.write(List.of(change("new", "phare"), change("a1", "phare")));
    index.write(IntStream.range(0, 150).mapToObj(i -> change("more" + i, "phare")).toList());
    index.write(List.of(new Change.Remove(new ArticleId("a2"))));
    index.commit();
    index.refresh();
    assertThat(found("phare")).isEqualTo(152);
    written.countDown();
    reanalysis.join();

    assertThat(found("phare")).isEqualTo(152);
    assertThat(found("digue")).isEqualTo(ARTICLES - 2);
    assertThat(index.find(new ArticleId("a2"))).isEmpty();
    assertThat(List.of("a0", "a1", "new", "more149"))
        .allSatisfy(id -> assertThat(language(id)).isEqualTo("es"));
  }

  @Test
  void whatIsNewIsThereAfterAReopening() {
    index.upkeep().makeAnew("new", AS_SPANISH, (_, _) -> {});
    index.close();
    index = LuceneIndex.open(folder, CHAINS, "new");

    assertThat(index.upkeep().isMadeBy("new")).isTrue();
    assertThat(found("digue")).isEqualTo(ARTICLES);
  }

  @Test
  void oneThatIsBrokenOffLeavesTheIndexAsItWasAndCanBeginAgain() {
    assertThatThrownBy(() ->
            index
                .upkeep()
                .makeAnew(
                    "new",
                    AS_SPANISH,
                    (done, _) -> {
                      if (done == 5) {
                        throw new CancellationException();
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(language("a0")).isEqualTo("fr");
    assertThat(index.upkeep().isMadeBy("new")).isFalse();
    assertThat(folder.resolve(".next")).doesNotExist();

    index.upkeep().makeAnew("new", AS_SPANISH, (_, _) -> {});

    assertThat(index.upkeep().isMadeBy("new")).isTrue();
  }

  @Test
  void whatAKilledProcessLeftIsNoHindrance() throws IOException {
    Path left = Files.createDirectory(folder.resolve(".next"));
    Files.writeString(left.resolve("_0.cfs"), "half");

    index.upkeep().makeAnew("new", AS_SPANISH, (_, _) -> {});

    assertThat(found("digue")).isEqualTo(ARTICLES);
    assertThat(left).doesNotExist();
  }

  private String language(String id) {
    return index.find(new ArticleId(id)).orElseThrow().language().tag();
  }

  private long found(String word) {
    return index
        .search(
            new ArticleQuery(
                new Clause.Word(word),
                List.of(Language.FRENCH, new Language("es")),
                Filters.NONE,
                Sort.RELEVANCE,
                0,
                null,
                FacetChoice.NONE))
        .total();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Change change(String id, String word) {
    return Sample.article(id).body(word).from("file").change();
  }
}
