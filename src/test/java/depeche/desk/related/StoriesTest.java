package depeche.desk.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.desk.related.RelatedStory.Kind;
import depeche.desk.related.Story.Chapter;
import depeche.index.Change;
import depeche.lucene.LuceneIndex;
import depeche.text.Chains;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One event over some days: a dyke gives way, is talked about, and is mended. */
final class StoriesTest {
  private static final Chains CHAINS = Chains.load();
  private static final String CREST =
      "La digue de Saint-Aubin cède devant le hameau des Salines, vingt maisons sont inondées.";
  private static final String VISIT =
      "La préfète visite le hameau des Salines inondé : la digue de Saint-Aubin cède encore.";
  private static final String WORKS =
      "La préfète promet des travaux : la digue de Saint-Aubin et le hameau des Salines protégés.";

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private LuceneIndex index;

  @BeforeEach
  void open() {
    index = LuceneIndex.open(folder, CHAINS);
    for (int i = 0; i < 30; i++) {
      store("autre-" + i, "2024-03-02", "Gazette", "Le marché numéro " + i + " rouvre.");
    }
    store("rupture", "2024-03-01", "Gazette", CREST);
    store("visite", "2024-03-03", "Gazette", VISIT);
    store("travaux", "2024-03-09", "Gazette", WORKS);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void aStoryIsTheSameFromEachOfItsChapters() {
    for (String chapter : List.of("rupture", "visite", "travaux")) {
      assertThat(ids(story(chapter))).as(chapter).containsExactly("rupture", "visite", "travaux");
    }
  }

  @Test
  void eachChapterGoesOnFromAnEarlierOneAndSaysWhatItIsToIt() {
    assertThat(story("visite"))
        .extracting(one -> id(one.article()), StoriesTest::follows, Chapter::kind)
        .containsExactly(
            tuple("rupture", null, null),
            tuple("visite", "rupture", Kind.UPDATE),
            tuple("travaux", "visite", Kind.UPDATE));
  }

  @Test
  void everyStepHasReasons() {
    assertThat(story("rupture"))
        .filteredOn(one -> one.follows() != null)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.reasons()).isNotEmpty());
  }

  @Test
  void copiesAndOtherSourcesAreToldAsSuch() {
    store("copie", "2024-03-02", "Courrier", CREST);
    store(
        "ailleurs",
        "2024-03-04",
        "Courrier",
        "Visite de la préfète au hameau inondé des Salines, où la digue de Saint-Aubin cède.");

    assertThat(story("rupture"))
        .extracting(one -> id(one.article()), Chapter::kind)
        .contains(tuple("copie", Kind.DUPLICATE), tuple("ailleurs", Kind.SAME_STORY));
  }

  @Test
  void afterALongSilenceTheSameWordsBeginAnotherStory() {
    store("un-an-après", "2025-03-01", "Gazette", CREST + " Un an a passé.");

    assertThat(ids(story("rupture"))).doesNotContain("un-an-après");
  }

  @Test
  void whatIsUndatedStandsAlone() {
    store("sans-date", null, "Gazette", CREST + " Sans date.");

    assertThat(ids(story("sans-date"))).containsExactly("sans-date");
    assertThat(ids(story("rupture"))).doesNotContain("sans-date");
  }

  private List<Chapter> story(String id) {
    return new Stories(index, CHAINS).of(index.find(new ArticleId(id)).orElseThrow()).chapters();
  }

  private static List<String> ids(List<Chapter> chapters) {
    return chapters.stream().map(one -> id(one.article())).toList();
  }

  private static String id(EnrichedArticle article) {
    return article.article().id().value();
  }

  private static @Nullable String follows(Chapter chapter) {
    return chapter.follows() == null ? null : chapter.follows().value();
  }

  private void store(String id, @Nullable String day, String source, String body) {
    Article article =
        new Article(
            new ArticleId(id),
            null,
            "",
            "",
            body,
            Language.FRENCH,
            source,
            List.of(),
            day == null ? null : LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant(),
            null,
            null,
            List.of(),
            List.of());
    index.write(
        List.of(
            new Change.Store(
                new EnrichedArticle(article, Language.FRENCH, List.of()), id + body, null)));
    index.refresh();
  }
}
