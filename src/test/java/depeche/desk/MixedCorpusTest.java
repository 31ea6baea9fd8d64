package depeche.desk;

import static depeche.desk.SearchDesk.ids;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A reader of French is not served worse because the archive also holds other languages. What may
 * shift is the weight of a word that they spell alike, such as {@code budget}: it counts as more
 * frequent than in French alone.
 */
final class MixedCorpusTest {
  @TempDir private Path folder;
  private SearchDesk french;
  private SearchDesk mixed;

  @BeforeEach
  void open() {
    french = new SearchDesk(folder.resolve("french"));
    mixed = new SearchDesk(folder.resolve("mixed"));
    List.of(french, mixed).forEach(MixedCorpusTest::storeFrench);
    storeOthers(mixed);
  }

  @AfterEach
  void close() {
    french.close();
    mixed.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "phares",
        "réforme du port",
        "le gardien du phare",
        "budget de la région",
        "marées hautes",
        "\"port de pêche\"",
        "pêche OU marées",
        "gardien -phare"
      })
  void aFrenchSearchFindsTheSameFrenchArticlesInTheSameOrderAndFirst(String q) {
    List<String> expected = ids(french.askUnexpanded(q));

    assertThat(expected).isNotEmpty();
    assertThat(ids(mixed.askUnexpanded(q))).startsWith(expected.toArray(String[]::new));
  }

  private static void storeFrench(SearchDesk desk) {
    desk.store("f1", "Le gardien quitte le phare après trente ans.");
    desk.store(
        "f2", "La réforme du port inquiète les pêcheurs, qui craignent pour le port de pêche.");
    desk.store("f3", "Le budget de la région aide la pêche et les phares.");
    desk.store("f4", "Une marée haute exceptionnelle noie le port.");
    desk.store("f5", "Le gardien du musée raconte les grandes marées hautes d’autrefois.");
    desk.store("f6", "La réforme du budget attendra, dit la région.");
  }

  private static void storeOthers(SearchDesk desk) {
    store(desk, "e1", "The port budget is to be cut, and the lighthouse keeper leaves.", "en");
    store(desk, "e2", "Reform of the port police comes late for the region.", "en");
    store(
        desk,
        "d1",
        "Der Wärter verlässt den Leuchtturm, das Budget der Region ist zu klein.",
        "de");
    store(desk, "s1", "El guardián deja el faro y la región pierde su puerto.", "es");
    store(desk, "i1", "Il guardiano lascia il faro del porto, la marea sale.", "it");
    store(desk, "r1", "Смотритель покидает маяк.", "ru");
  }

  private static void store(SearchDesk desk, String id, String body, String language) {
    desk.store(id, "", body, new Language(language), null, List.of());
  }
}
