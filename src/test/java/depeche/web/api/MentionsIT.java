package depeche.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ignoreMentions}: mentions of countries left out by their kind, wherever a search goes. */
final class MentionsIT {
  private static final String METONYMS = "ignoreMentions=capital,seat,city";

  private static final String ARTICLES =
      """
      {"id":"named","title":"Le budget de la Russie","body":"La Russie adopte son budget, selon le Kremlin.","language":"fr","published":"2024-06-19T08:00:00Z"}
      {"id":"seat","title":"Le Kremlin dément","body":"Le Kremlin a démenti la nouvelle du budget.","language":"fr","published":"2024-06-20T08:00:00Z"}
      {"id":"capital","title":"Moscou attend","body":"Moscou attend une réponse de la Norvège sur le budget.","language":"fr","published":"2024-06-21T08:00:00Z"}
      {"id":"people","title":"Un film à voir","body":"Les Russes aiment ce film.","language":"fr","published":"2024-06-22T08:00:00Z"}
      {"id":"filed","title":"Le Kremlin se tait","body":"Le Kremlin n’a rien dit.","language":"fr","countries":[{"id":"RU","label":"Russie"}],"published":"2024-06-23T08:00:00Z"}
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
  void metonymsCountUnlessTheyAreIgnored() {
    assertThat(ids("country=RU")).containsExactly("filed", "people", "capital", "seat", "named");
    assertThat(ids("country=RU&" + METONYMS)).containsExactly("filed", "people", "named");
  }

  @Test
  void eachKindIsIgnoredByItself() {
    assertThat(ids("country=RU&ignoreMentions=seat"))
        .containsExactly("filed", "people", "capital", "named");
    assertThat(ids("country=RU&ignoreMentions=demonym"))
        .containsExactly("filed", "capital", "seat", "named");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pays:RU", "pays:Russie", "country:Russia"})
  void aCountryOfTheQueryFollows(String q) {
    assertThat(ids("sort=newest&q=" + q + "&" + METONYMS))
        .containsExactly("filed", "people", "named");
  }

  @Test
  void whatIsExcludedFollows() {
    assertThat(ids("not.country=RU&" + METONYMS)).containsExactly("capital", "seat");
  }

  @Test
  void theFacetCountsWhatASearchWouldFind() {
    assertThat(count(search(METONYMS).at("/facets/country"), "RU")).isEqualTo(3);
    assertThat(count(search("").at("/facets/country"), "RU")).isEqualTo(5);
    assertThat(count(get("/api/v1/facets/country?" + METONYMS).at("/values"), "RU")).isEqualTo(3);
    assertThat(count(get("/api/v1/facets/country?sort=salience&" + METONYMS).at("/values"), "RU"))
        .isEqualTo(3);
  }

  @Test
  void aCountryIsReadAboutByTheSameMentions() {
    String russia = "/api/v1/entities/country/RU";
    assertThat(get(russia).at("/total/value").asInt()).isEqualTo(5);
    assertThat(get(russia + "?" + METONYMS).at("/total/value").asInt()).isEqualTo(3);
  }

  @Test
  void anArticleStillShowsAllItsMentions() {
    JsonNode countries =
        search("q=démenti&" + METONYMS.replace(",", "%2C")).at("/hits/0/countries");

    assertThat(countries.at("/0/id").asText()).isEqualTo("RU");
    assertThat(countries.at("/0/kinds")).hasToString("[\"seat\"]");
  }

  @Test
  void anExplanationFollows() {
    String why = "/api/v1/explain/seat?q=pays:RU";
    assertThat(get(why).at("/found").asBoolean()).isTrue();
    assertThat(get(why + "&ignoreMentions=seat").at("/found").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "ndjson", "atom", "bib", "ris"})
  void whatIsTakenHomeFollows(String format) {
    String body = service.get("/api/v1/articles." + format + "?country=RU&" + METONYMS).body();
    assertThat(body).contains("Le budget de la Russie").doesNotContain("Moscou attend");
  }

  @Test
  void anAlertKeepsWhatItIgnores() {
    HttpResponse<String> answer =
        service.post(
            "/api/v1/alerts",
            """
            {"name":"Russie","query":{"country":["RU"],"ignoreMentions":"city,seat,capital"}}\
            """,
            "Content-Type",
            "application/json");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(Service.json(answer).path("query"))
        .isEqualTo(Service.json("{\"country\":[\"RU\"],\"ignoreMentions\":\"capital,seat,city\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/articles?ignoreMentions=name",
        "/api/v1/articles?ignoreMentions=surname",
        "/api/v1/facets/country?ignoreMentions=seats",
        "/api/v1/explain/seat?q=a&ignoreMentions=term",
        "/api/v1/articles.csv?ignoreMentions=seat&ignoreMentions=city"
      })
  void anythingElseIsRefusedWithWhatCouldBeMeant(String path) {
    HttpResponse<String> answer = service.get(path);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("ignoreMentions");
  }

  private static long count(JsonNode values, String id) {
    for (JsonNode value : values) {
      if (value.path("id").asText().equals(id)) {
        return value.path("count").asLong();
      }
    }
    return 0;
  }

  private static List<String> ids(String parameters) {
    return search(parameters).at("/hits").valueStream().map(hit -> hit.get("id").asText()).toList();
  }

  private static JsonNode search(String parameters) {
    return get("/api/v1/articles?" + parameters);
  }

  private static JsonNode get(String path) {
    HttpResponse<String> answer = service.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Service.json(answer);
  }
}
