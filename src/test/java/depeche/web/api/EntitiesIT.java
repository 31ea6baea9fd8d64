package depeche.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People, countries and topics over HTTP: looked for in facets, and read about one by one. */
final class EntitiesIT {
  private static final String ARTICLES =
      """
      {"id":"visit","title":"Vladimir Poutine à Pyongyang","body":"Vladimir Poutine a été reçu en Corée du Nord. M. Poutine repart jeudi.","language":"fr","source":"Le Phare","published":"2024-06-19T08:00:00Z"}
      {"id":"speech","title":"Putin addresses the assembly","body":"Vladimir Putin spoke for an hour about the budget.","language":"en","source":"The Beacon","published":"2024-08-02T06:00:00Z"}
      {"id":"harbour","title":"Le port de Lorient rouvre","body":"La maire, Maëlle Kerguélen, a salué les pêcheurs de Corée du Nord.","language":"fr","source":"Le Phare","published":"2024-07-02T06:00:00Z"}
      """;

  @TempDir static Path index;
  private static Service service;

  @BeforeAll
  static void start() throws IOException {
    Path decisions = index.resolve("overrides.txt");
    Files.writeString(decisions, "alias person vladimir-poutine = VVP\nhide place Lorient\n");
    service =
        Service.start(index.resolve("index"), Map.of("depeche.overrides", decisions.toString()));
    assertThat(service.post("/api/v1/articles?wait=searchable", ARTICLES).statusCode())
        .isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"poutine", "PUTIN", "vladimir put", "Путин", "vl pou"})
  void aPersonIsFoundInTheFacetByAnyName(String contains) {
    JsonNode page = get("/api/v1/facets/person?contains=" + encoded(contains));

    assertThat(page.at("/values")).hasSize(1);
    assertThat(page.at("/values/0").toString())
        .isEqualTo(
            "{\"id\":\"vladimir-poutine\",\"label\":\"Vladimir"
                + " Putin\",\"parent\":null,\"count\":2,\"selected\":false}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kerguelen", "Maëlle", "elle KERG"})
  void aPersonThatNoListKnowsIsFoundByASpellingOfTheArchive(String contains) {
    assertThat(get("/api/v1/facets/person?contains=" + encoded(contains)).at("/values/0/label"))
        .hasToString("\"Maëlle Kerguélen\"");
  }

  @Test
  void aFacetIsSearchedUnderTheSameFilters() {
    assertThat(ids("/api/v1/facets/person?country=KP&q=Corée"))
        .containsExactly("maelle-kerguelen", "vladimir-poutine");
    assertThat(ids("/api/v1/facets/person?source=The+Beacon")).containsExactly("vladimir-poutine");
    assertThat(ids("/api/v1/facets/source?contains=phare")).containsExactly("Le Phare");
  }

  @Test
  void aFacetIsListedByWhatTheArticlesAreChieflyAboutAndGoesOnSo() {
    JsonNode first = get("/api/v1/facets/country?sort=salience&size=1");

    assertThat(first.at("/links/next").asText()).contains("sort=salience");
    assertThat(ids("/api/v1/facets/country?sort=salience"))
        .containsExactlyInAnyOrderElementsOf(ids("/api/v1/facets/country"));
  }

  @Test
  void aFacetIsPagedByLinks() {
    JsonNode first = get("/api/v1/facets/person?size=1");

    assertThat(first.at("/total/value").asInt()).isEqualTo(2);
    assertThat(get(first.at("/links/next").asText()).at("/values/0/id").asText())
        .isEqualTo("maelle-kerguelen");
    assertThat(get(first.at("/links/next").asText()).at("/links/next").isNull()).isTrue();
  }

  @Test
  void aPersonIsReadAboutWithNamesSpellingsMonthsAndCompany() {
    JsonNode person = get("/api/v1/entities/person/vladimir-poutine");

    assertThat(person.at("/label").asText()).isEqualTo("Vladimir Putin");
    assertThat(person.at("/labels/fr").asText()).isEqualTo("Vladimir Poutine");
    assertThat(person.at("/wikidata").asText()).isEqualTo("Q7747");
    assertThat(person.at("/total").toString()).isEqualTo("{\"value\":2,\"exact\":true}");
    assertThat(person.at("/first").asText()).isEqualTo("2024-06-19T08:00:00Z");
    assertThat(person.at("/last").asText()).isEqualTo("2024-08-02T06:00:00Z");
    assertThat(person.at("/months")).hasSize(3);
    assertThat(person.at("/months/0").toString())
        .isEqualTo("{\"from\":\"2024-06-01\",\"to\":\"2024-06-30\",\"count\":1}");
    assertThat(person.at("/countries").findValuesAsText("id")).contains("KP");
    assertThat(person.at("/persons")).isEmpty();
    assertThat(person.at("/spellings").findValuesAsText("text"))
        .contains("Vladimir Poutine", "Vladimir Putin", "Putin", "Poutine");
  }

  @Test
  void anEntityIsReadAboutUnderTheFiltersOfASearch() {
    JsonNode person = get("/api/v1/entities/person/vladimir-poutine?language=en");

    assertThat(person.at("/total/value").asInt()).isEqualTo(1);
    assertThat(person.at("/spellings").findValuesAsText("text"))
        .containsExactlyInAnyOrder("Vladimir Putin", "Putin");
  }

  @Test
  void aTopicTellsItsPlaceAmongTopics() {
    JsonNode whole = get("/api/v1/entities/topic/medtop:11000000");

    assertThat(whole.at("/parent").isNull()).isTrue();
    assertThat(whole.at("/labels/fr").asText()).isEqualTo("Politique et gouvernement");
  }

  @Test
  void aKnownCountryThatNoArticleNamesIsThereWithoutArticles() {
    JsonNode country = get("/api/v1/entities/country/IS");

    assertThat(country.at("/label").asText()).isEqualTo("Iceland");
    assertThat(country.at("/total/value").asInt()).isZero();
    assertThat(country.at("/first").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/entities/person/nobody-at-all",
        "/api/v1/entities/country/ZZ",
        "/api/v1/entities/source/Le%20Phare",
        "/api/v1/facets/language",
        "/api/v1/facets/colour"
      })
  void whatIsUnknownIsNotFound(String path) {
    assertThat(service.get(path).statusCode()).isEqualTo(404);
    assertThat(service.get(path).headers().firstValue("Content-Type"))
        .hasValue("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/facets/person?size=0",
        "/api/v1/facets/person?size=201",
        "/api/v1/facets/person?offset=-1",
        "/api/v1/facets/person?sort=newest",
        "/api/v1/entities/person/vladimir-poutine?size=51",
        "/api/v1/articles?sort=salience",
        "/api/v1/articles?sort=salience&source=Le+Phare"
      })
  void whatTheContractDoesNotKnowIsRefused(String path) {
    assertThat(service.get(path).statusCode()).isEqualTo(400);
  }

  @Test
  void theEditorIsToldWhichLineIsWrong() {
    JsonNode state = get("/api/v1/overrides");

    assertThat(state.at("/decisions").asInt()).isZero();
    assertThat(state.at("/problems").toString())
        .isEqualTo("[{\"line\":2,\"message\":\"place is none of person, country, topic.\"}]");
    assertThat(get("/health").at("/details/overrides/details/problems/0/line").asInt())
        .isEqualTo(2);
  }

  @Test
  void aCountryNamedByItsCapitalAloneCanBeToldFromOneNamedAsSuch() {
    JsonNode visit = get("/api/v1/articles?country=KP&sort=salience").at("/hits/0");

    assertThat(visit.at("/countries").findParents("id"))
        .filteredOn(country -> country.at("/id").asText().equals("KP"))
        .singleElement()
        .extracting(country -> country.at("/kinds").toString())
        .isEqualTo("[\"name\",\"capital\"]");
  }

  @Test
  void theMostCentralArticlesComeFirst() {
    JsonNode hits = get("/api/v1/articles?country=KP&sort=salience").at("/hits");

    assertThat(hits.findValuesAsText("id").getFirst()).isEqualTo("visit");
    assertThat(hits.at("/0/countries/0/salience").asDouble()).isBetween(0.0, 1.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person:\"Vladimir Putin\"",
        "personne:Poutine",
        "person:vladimir-poutine",
        "person:Путин"
      })
  void aPersonIsAskedForByIdOrAnyName(String q) {
    assertThat(get("/api/v1/articles?q=" + encoded(q)).at("/total/value").asInt()).isEqualTo(2);
  }

  @Test
  void anUnlistedPersonIsAskedForByLabel() {
    assertThat(
            get("/api/v1/articles?q=" + encoded("personne:\"Maelle Kerguelen\""))
                .at("/hits/0/id")
                .asText())
        .isEqualTo("harbour");
  }

  private static List<String> ids(String path) {
    return get(path.replace("é", "%C3%A9")).at("/values").findValuesAsText("id");
  }

  private static String encoded(String q) {
    return URLEncoder.encode(q, StandardCharsets.UTF_8);
  }

  private static JsonNode get(String path) {
    return Service.json(service.get(path));
  }
}
