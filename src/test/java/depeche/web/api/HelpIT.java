package depeche.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What helps to ask: suggestions while typing, other spellings, other names. */
final class HelpIT {
  private static final String ARTICLES =
      """
      {"id":"treaty","title":"Un partenariat stratégique","body":"La Russie et la Corée du Nord ont signé un partenariat stratégique. L’ONU s’inquiète.","language":"fr","published":"2024-06-19T08:00:00Z"}
      {"id":"harbour","title":"Le port de Lorient rouvre","body":"Les pêcheurs ont repris la mer.","language":"fr","published":"2024-07-02T06:00:00Z"}
      {"id":"vote","title":"Die Wahl des Kanzlers","body":"Der Bundestag tritt zur Wahl des neuen Kanzlers zusammen.","language":"de","published":"2025-05-06T06:00:00Z"}
      {"id":"office","title":"Wer wird Kanzler","body":"Ein Kanzler braucht die Mehrheit bei der Wahl.","language":"de","published":"2025-05-05T06:00:00Z"}
      {"id":"eve","title":"Am Tag vor der Wahl","body":"Noch hat der Bundestag keinen Kanzler.","language":"de","published":"2025-05-04T06:00:00Z"}
      {"id":"result","title":"Nach der Wahl","body":"Am späten Abend steht fest: Es bleibt beim alten Kanzler.","language":"de","published":"2025-05-07T06:00:00Z"}
      {"id":"exercise","title":"Exercise off North Korea","body":"Ships of several navies met off North Korea.","language":"en","published":"2024-07-03T06:00:00Z"}
      """;

  @TempDir static Path index;
  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start(index, Map.of());
    assertThat(service.post("/api/v1/articles?wait=searchable", ARTICLES).statusCode())
        .isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void aCountryIsSuggestedWithItsCountInTheReadersLanguage() {
    awaitFirst(
        "coree", "{\"text\":\"North Korea\",\"kind\":\"country\",\"id\":\"KP\",\"count\":2}");
    assertThat(get("/api/v1/suggest?q=coree").at("/suggestions")).hasSize(1);
  }

  @Test
  void aTitleIsSuggestedWithTheIdOfItsArticle() {
    awaitFirst(
        "port+lor",
        "{\"text\":\"Le port de Lorient rouvre\",\"kind\":\"title\",\"id\":\"harbour\",\"count\":1}");
  }

  @Test
  void nothingIsSuggestedForNothing() {
    assertThat(get("/api/v1/suggest").at("/suggestions")).isEmpty();
    assertThat(get("/api/v1/suggest?q=").at("/suggestions")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=a&size=0", "q=a&size=21", "q=a&lang=fr", "q=a&q=b"})
  void whatTheContractDoesNotKnowIsRefused(String query) {
    assertThat(service.get("/api/v1/suggest?" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void aMisspeltQueryComesWithALikelierSpelling() {
    assertThat(search("partenaria strategque").at("/query/suggestion").asText())
        .isEqualTo("partenariat stratégique");
    assertThat(search("partenariat").at("/query/suggestion").isNull()).isTrue();
  }

  @Test
  void theAnswerSaysWhatElseWasLookedFor() {
    JsonNode answer = search("\"signé\" Nations unies");

    assertThat(answer.at("/total/value").asInt()).isEqualTo(1);
    assertThat(answer.at("/query/expansions").toString())
        .contains(
            "{\"words\":\"Nations unies\",\"kind\":\"synonym\",\"text\":\"ONU\",\"id\":null}");
  }

  @Test
  void whatGermanWritesTogetherIsFoundApart() {
    JsonNode answer = search("Kanzlerwahl");

    assertThat(answer.at("/hits/0/id").asText()).isEqualTo("vote");
    assertThat(answer.at("/query/expansions").toString())
        .isEqualTo(
            "[{\"words\":\"Kanzlerwahl\",\"kind\":\"compound\",\"text\":\"kanzler wahl\",\"id\":null}]");
  }

  @Test
  void anAnalysisTellsWhatAQueryOfTheTextWouldBeWidenedBy() {
    assertThat(get("/api/v1/analyze?language=de&text=Kanzlerwahl").at("/expansions").toString())
        .isEqualTo(
            "[{\"words\":\"Kanzlerwahl\",\"kind\":\"compound\",\"text\":\"kanzler wahl\",\"id\":null}]");
  }

  @Test
  void anAnalysisTellsTheFamilyOfAWordAndTheWordsThatSpeakOfTheSame() {
    JsonNode token = get("/api/v1/analyze?language=fr&text=voitures").at("/tokens/0");

    assertThat(token.at("/related").toString()).contains("\"vehicul");
    assertThat(get("/api/v1/analyze?language=fr&text=inaugurer").at("/tokens/0/kin").toString())
        .contains("\"inaugur");
  }

  @Test
  void aSpellingIsOfTheLanguageThatTheQueryIsReadIn() {
    assertThat(search("Kanzleru").at("/query/suggestion").asText()).isEqualTo("Kanzler");
    assertThat(
            get("/api/v1/articles?q=" + encoded("les pêcheurs ont repris la mer de Kanzleru"))
                .at("/query/suggestion")
                .isNull())
        .isTrue();
  }

  @Test
  void aCountryIsFoundInArticlesOfOtherLanguagesUnlessExpansionIsTurnedOff() {
    assertThat(search("Corée du Nord").at("/total/value").asInt()).isEqualTo(2);
    assertThat(
            get("/api/v1/articles?expand=false&q=" + encoded("Corée du Nord")).at("/total/value"))
        .hasToString("1");
  }

  /** Suggestions follow the index without making anybody wait. */
  private static void awaitFirst(String typed, String suggestion) {
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          while (!get("/api/v1/suggest?q=" + typed)
              .at("/suggestions/0")
              .toString()
              .equals(suggestion)) {
            Thread.onSpinWait();
          }
        });
  }

  private static JsonNode search(String q) {
    return get("/api/v1/articles?q=" + encoded(q));
  }

  private static String encoded(String q) {
    return URLEncoder.encode(q, StandardCharsets.UTF_8);
  }

  private static JsonNode get(String path) {
    return Service.json(service.get(path));
  }
}
