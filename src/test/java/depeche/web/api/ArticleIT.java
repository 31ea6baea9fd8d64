package depeche.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /api/v1/articles/{id}}, as its contract has it. */
final class ArticleIT {
  private static final String HARBOUR =
      "{\"title\":\"Le port rouvre\",\"body\":\"Le port a rouvert. La France s’en"
          + " réjouit.\",\"published\":\"2024-07-02\"}";

  @TempDir static Path index;
  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start(index, Map.of());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void anArticleIsCreatedThenUnchangedThenReplacedThenGone() {
    assertThat(put("life", HARBOUR)).isEqualTo("201 created");
    assertThat(put("life", HARBOUR)).isEqualTo("200 unchanged");
    assertThat(put("life", "{\"title\":\"Un autre titre\"}")).isEqualTo("200 replaced");
    assertThat(service.delete(address("life")).statusCode()).isEqualTo(204);
    assertThat(service.get(address("life")).statusCode()).isEqualTo(404);
    assertThat(service.delete(address("life")).statusCode()).isEqualTo(404);
  }

  @Test
  void aNewArticleTellsItsAddress() {
    HttpResponse<String> created = service.put(address("new/é ?".replace(" ", "")), HARBOUR);

    assertThat(created.headers().firstValue("Location"))
        .hasValue("/api/v1/articles/new%2F%C3%A9%3F");
    assertThat(service.get("/api/v1/articles/new%2F%C3%A9%3F").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016/01/a",
        "tag:example.org,2024:a/b?c=d&e#f",
        "a%2Fb",
        "100%",
        "a+b",
        "(a);b,c!$'*",
        "{id}",
        "[a]|\\^`\"<>",
        "..",
        ".",
        "../..",
        "пример-文-😀",
        "https://example.org/a//b",
        "related",
        "a.csv"
      })
  void anIdMayHoldAnythingPrintable(String id) {
    assertThat(put(id, HARBOUR)).isEqualTo("201 created");
    assertThat(Service.json(service.get(address(id))).get("id").asText()).isEqualTo(id);
    assertThat(service.delete(address(id)).statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", " ", "a\u0000", "a\u00a0b"})
  void anIdThatNoArticleMayHaveIsRefusedAndNamed(String id) {
    HttpResponse<String> refused = service.put(address(id), HARBOUR);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Service.json(refused).at("/errors/0/parameter").asText()).isEqualTo("id");
  }

  @Test
  void whatFollowsAnArticleIsNotPassedOverInSilence() {
    assertThat(service.put(address("two"), HARBOUR + HARBOUR).statusCode()).isEqualTo(400);
    assertThat(service.get(address("two")).statusCode()).isEqualTo(404);
  }

  @Test
  void anArticleComesWholeWithTheSpansOfItsEvidence() {
    service.put(address("whole"), HARBOUR);
    JsonNode article = Service.json(service.get(address("whole")));

    assertThat(article.get("body").asText()).startsWith("Le port a rouvert");
    assertThat(article.get("published").asText()).isEqualTo("2024-07-02T00:00:00Z");
    JsonNode france = article.at("/evidence/countries/0");
    assertThat(france.get("id").asText()).isEqualTo("FR");
    JsonNode span = france.at("/spans/0");
    assertThat(
            article
                .get("body")
                .asText()
                .substring(span.get("start").asInt(), span.get("end").asInt()))
        .isEqualTo(span.get("text").asText())
        .isEqualTo("France");
    assertThat(span.get("kind").asText()).isEqualTo("name");
  }

  @Test
  void aQueryAddsItsMatches() {
    service.put(address("matched"), HARBOUR);
    JsonNode article = Service.json(service.get(address("matched") + "?q=port"));

    assertThat(article.get("matches"))
        .extracting(match -> match.get("field").asText() + " " + match.get("text").asText())
        .containsExactly("title port", "body port");
  }

  @Test
  void withoutAQueryThereAreNoMatches() {
    service.put(address("unmatched"), HARBOUR);

    assertThat(Service.json(service.get(address("unmatched"))).has("matches")).isFalse();
  }

  @Test
  void theContentMayRepeatTheIdOfTheAddressButNotGiveAnother() {
    assertThat(put("mine", "{\"id\":\"mine\",\"title\":\"T\"}")).isEqualTo("201 created");
    HttpResponse<String> refused =
        service.put(address("mine"), "{\"id\":\"yours\",\"title\":\"T\"}");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Service.json(refused).at("/errors/0/parameter").asText()).isEqualTo("id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "\"text\"", "{}", "{\"title\":\" \"}", "{\"title\":7}"})
  void whatIsNoArticleIsRefusedWithAReason(String json) {
    HttpResponse<String> refused = service.put(address("wrong"), json);

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    assertThat(Service.json(refused).at("/errors/0/message").asText()).isNotBlank();
  }

  @Test
  void anArticleLargerThanAllowedIsTooLarge() {
    try (Service small =
        Service.start(index.resolve("small"), Map.of("depeche.max-article-bytes", 1000))) {
      String json = "{\"title\":\"%s\"}".formatted("a".repeat(2000));

      assertThat(small.put(address("large"), json).statusCode()).isEqualTo(413);
    }
  }

  @Test
  void anythingButJsonIsRefused() {
    assertThat(service.put(address("a"), HARBOUR, "Content-Type", "text/plain").statusCode())
        .isEqualTo(415);
  }

  @Test
  void aMisspelledParameterOfAWriteIsRefusedAndNothingIsWritten() {
    assertThat(service.put(address("typo") + "?wiat=searchable", HARBOUR).statusCode())
        .isEqualTo(400);
    assertThat(service.get(address("typo")).statusCode()).isEqualTo(404);
  }

  private static String put(String id, String json) {
    HttpResponse<String> response = service.put(address(id), json);
    return response.statusCode() + " " + Service.json(response).path("status").asText();
  }

  private static String address(String id) {
    return "/api/v1/articles/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
