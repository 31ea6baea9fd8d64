package depeche.desk.related;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.index.Change;
import depeche.lucene.LuceneIndex;
import depeche.text.Chains;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CopiesTest {
  private static final Chains CHAINS = Chains.load();
  private static final String AGENCY =
      "La digue de Saint-Aubin a cédé dans la nuit sous la houle, et vingt maisons du hameau des"
          + " Salines sont inondées. La préfecture a ouvert le gymnase aux familles, que les"
          + " pompiers ont emmenées en barque. La route de la côte restera fermée jusqu’à lundi, et"
          + " le marché de dimanche se tiendra derrière l’église, sur la place haute.";

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private LuceneIndex index;

  @SuppressWarnings("NullAway.Init")
  private Copies copies;

  @BeforeEach
  void open() {
    index = LuceneIndex.open(folder, CHAINS);
    copies = new Copies(index, CHAINS);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void versionsAreToldFromTheEarliestOn() {
    EnrichedArticle second = stored("second", "2024-03-02", AGENCY.replace("vingt", "trente"));
    stored("first", "2024-03-01", AGENCY);
    stored(
        "other", "2024-03-01", "Un marché couvert rouvre au centre de Valmont après les travaux.");

    assertThat(copies.of(second))
        .extracting(version -> id(version.article()))
        .containsExactly("first", "second");
  }

  @Test
  void eachVersionSaysHowMuchOfItIsTheSame() {
    EnrichedArticle article = stored("a", "2024-03-01", AGENCY);
    stored("b", "2024-03-02", AGENCY.replace("vingt", "trente"));

    assertThat(copies.of(article).getFirst().resemblance()).isEqualTo(1);
    assertThat(copies.of(article).getLast().resemblance()).isBetween(0.85, 0.99);
  }

  @Test
  void anArticleAloneIsItsOnlyVersion() {
    assertThat(copies.of(stored("a", "2024-03-01", AGENCY))).hasSize(1);
  }

  @Test
  void ofVersionsInOneListTheFirstIsLeftWithTheirNumber() {
    EnrichedArticle first = stored("a", "2024-03-01", AGENCY);
    EnrichedArticle copy = stored("b", "2024-03-02", AGENCY);
    EnrichedArticle other = stored("c", "2024-03-01", "Un marché couvert rouvre au centre.");

    assertThat(copies.grouped(List.of(first, other, copy)))
        .containsExactly(new Copies.Grouped(first, 2), new Copies.Grouped(other, 1));
  }

  private EnrichedArticle stored(String id, String day, String body) {
    Article article =
        new Article(
            new ArticleId(id),
            null,
            "",
            "",
            body,
            Language.FRENCH,
            null,
            List.of(),
            LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant(),
            null,
            null,
            List.of(),
            List.of());
    EnrichedArticle enriched = new EnrichedArticle(article, Language.FRENCH, List.of());
    index.write(List.of(new Change.Store(enriched, id, null)));
    index.refresh();
    return enriched;
  }

  private static String id(EnrichedArticle article) {
    return article.article().id().value();
  }
}
