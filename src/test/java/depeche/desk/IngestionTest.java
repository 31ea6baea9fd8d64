package depeche.desk;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.Language;
import depeche.entity.EntityTagger;
import depeche.index.ArticleIndex;
import depeche.index.Outcome;
import depeche.lucene.LuceneIndex;
import depeche.source.JsonArticleReader;
import depeche.source.Reading.Read;
import depeche.text.Chains;
import depeche.text.LanguageDetector;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IngestionTest {
  private static final Chains CHAINS = Chains.load();
  private static final LanguageDetector DETECTOR = LanguageDetector.load();
  private static final EntityTagger TAGGER = EntityTagger.load();

  private ArticleIndex index;
  private Ingestion ingestion;

  @BeforeEach
  void openTheIndex(@TempDir Path folder) {
    index = LuceneIndex.open(folder, CHAINS);
    ingestion = new Ingestion(index, DETECTOR, TAGGER);
  }

  @AfterEach
  void closeTheIndex() {
    index.close();
  }

  @Test
  void outcomesComeInTheOrderOfTheArticles() {
    ingestion.receive(List.of(article(7, "Sept")));
    List<Article> many =
        IntStream.range(0, 200).mapToObj(number -> article(number, "Titre")).toList();

    List<Outcome> outcomes = ingestion.receive(many);

    assertThat(outcomes).hasSize(200);
    assertThat(outcomes.get(7)).isEqualTo(Outcome.REPLACED);
    assertThat(outcomes.stream().filter(Outcome.CREATED::equals)).hasSize(199);
  }

  @Test
  void whatIsSentTwiceChangesNothing() {
    ingestion.receive(List.of(article(1, "Un")));

    assertThat(ingestion.receive(List.of(article(1, "Un")))).containsExactly(Outcome.UNCHANGED);
  }

  @Test
  void anUndeclaredLanguageIsDetectedFromTheText() {
    Article german =
        read(
            "{\"title\": \"Nachtzug\", \"body\": \"Der erste Nachtzug fährt im Mai, und die"
                + " Verbände der Fahrgäste haben lange darauf gewartet.\"}");

    assertThat(ingestion.enrich(german).language()).isEqualTo(Language.GERMAN);
  }

  @Test
  void aDeclaredLanguageIsBelieved() {
    Article declared =
        read("{\"title\": \"Der erste Nachtzug fährt im Mai\", \"language\": \"fr\"}");

    assertThat(ingestion.enrich(declared).language()).isEqualTo(Language.FRENCH);
  }

  @Test
  void removingSaysWhetherThereWasSuchAnArticle() {
    ingestion.receive(List.of(article(1, "Un")));

    assertThat(ingestion.remove(new ArticleId("1"))).isEqualTo(Outcome.REMOVED);
    assertThat(ingestion.remove(new ArticleId("1"))).isEqualTo(Outcome.ABSENT);
  }

  private static Article article(int id, String title) {
    return read("{\"id\": " + id + ", \"title\": \"" + title + "\"}");
  }

  private static Article read(String json) {
    return ((Read) new JsonArticleReader().read(json, "", 1)).article();
  }
}
