package depeche.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor does with what was refused. */
final class RejectionIT {
  private static final String PATH = "/api/v1/rejections";
  private static final String ARTICLES = "/api/v1/articles";
  private static final String BROKEN = "{\"id\":\"b\",\"title\": Deux}";

  @TempDir Path index;
  private Service service;

  @BeforeEach
  void start() {
    service = Service.start(index, Map.of());
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aRejectedLineIsListedWithWhereItWasAndWhy() {
    HttpResponse<String> answer =
        service.post(ARTICLES, "{\"id\":\"a\",\"title\":\"Été\"}\n" + BROKEN + "\n");

    JsonNode listed = only();
    assertThat(listed.get("way").asText()).isEqualTo("client");
    assertThat(listed.get("sender").asText()).isEqualTo("127.0.0.1");
    assertThat(listed.get("line").asInt()).isEqualTo(2);
    assertThat(listed.get("offset").asInt()).isEqualTo(27);
    assertThat(listed.get("reason").asText()).isEqualTo("malformed_json");
    assertThat(listed.get("message").asText()).startsWith("Malformed JSON");
    assertThat(listed.get("errorOffset").asInt()).isBetween(18, 22);
    assertThat(Service.json(answer.body().lines().toList().getLast()).get("offset"))
        .isEqualTo(listed.get("errorOffset"));
    assertThat(whole(listed).get("input").asText()).isEqualTo(BROKEN);
  }

  @Test
  void whatAClientRefusedItselfIsPutDownOnce() {
    String told =
        """
        {"where":"envoi/b.jsonl","line":2,"offset":27,"reason":"malformed_json","detail":"Deux",
        "errorOffset":19,"input":"{oops","whole":true}
        """;

    assertThat(service.post(PATH, told).statusCode()).isEqualTo(204);
    assertThat(service.post(PATH, told).statusCode()).isEqualTo(204);

    JsonNode listed = only();
    assertThat(listed.get("sender").asText()).isEqualTo("127.0.0.1");
    assertThat(listed.get("where").asText()).isEqualTo("envoi/b.jsonl");
    assertThat(listed.get("line").asInt()).isEqualTo(2);
    assertThat(listed.get("message").asText()).isEqualTo("Malformed JSON. Technical detail: Deux");
    assertThat(whole(listed).get("input").asText()).isEqualTo("{oops");
  }

  @Test
  void aReasonThatThereIsNotIsRefused() {
    assertThat(service.post(PATH, "{\"reason\":\"humeur\"}").statusCode()).isEqualTo(400);
    assertThat(service.post(PATH, "oops").statusCode()).isEqualTo(400);
  }

  @Test
  void theMessageIsInTheReadersLanguage() {
    service.post(ARTICLES, BROKEN);

    assertThat(Service.json(service.get(PATH, "Accept-Language", "fr")).at("/rejections/0/message"))
        .asString()
        .contains("JSON mal formé");
  }

  @Test
  void aCorrectionIsTakenInAndSettlesTheRejection() {
    service.post(ARTICLES, BROKEN);

    HttpResponse<String> taken =
        service.post(PATH + "/" + id(), "{\"id\":\"b\",\"title\":\"Deux\"}");

    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(Service.json(taken).at("/0/status").asText()).isEqualTo("created");
    assertThat(service.get(ARTICLES + "/b").statusCode()).isEqualTo(200);
    assertThat(Service.json(service.get(PATH)).get("total").asInt()).isZero();
  }

  @Test
  void aCorrectionThatIsWrongTooIsRefusedAndTheRejectionStays() {
    service.post(ARTICLES, BROKEN);

    HttpResponse<String> refused = service.post(PATH + "/" + id(), "{\"id\":\"b\"}");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(only().get("reason").asText()).isEqualTo("malformed_json");
  }

  @Test
  void whatAPutGaveIsKeptUnderItsId() {
    service.put(ARTICLES + "/c", "{\"title\":\"Trois\",\"published\":\"jadis\"}");

    assertThat(whole(only()).get("input").asText()).contains("\"id\":\"c\"", "jadis");
  }

  @Test
  void aRejectionCanBeDeletedOnce() {
    service.post(ARTICLES, BROKEN);
    String path = PATH + "/" + id();

    assertThat(service.delete(path).statusCode()).isEqualTo(204);
    assertThat(service.delete(path).statusCode()).isEqualTo(404);
    assertThat(service.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void theListIsPaged() {
    service.post(ARTICLES, "un\ndeux\ntrois\n");

    JsonNode first = Service.json(service.get(PATH + "?size=2"));
    JsonNode second = Service.json(service.get(first.get("next").asText()));

    assertThat(first.get("rejections").findValuesAsText("line")).containsExactly("3", "2");
    assertThat(second.get("rejections").findValuesAsText("line")).containsExactly("1");
    assertThat(second.get("next").isNull()).isTrue();
  }

  @Test
  void rejectionsAreThereAfterARestart() {
    service.post(ARTICLES, BROKEN);
    service.close();
    start();

    assertThat(whole(only()).get("input").asText()).isEqualTo(BROKEN);
  }

  @Test
  void onlyThoseWhoMayWriteMayReadThem() {
    assertThat(service.get(PATH, "X-Forwarded-For", "192.0.2.1").statusCode()).isEqualTo(403);
    service.close();
    service = Service.start(index, Map.of("depeche.api-keys", List.of("clé")));

    assertThat(service.get(PATH).statusCode()).isEqualTo(401);
    assertThat(service.get(PATH + "/x").statusCode()).isEqualTo(401);
  }

  @Test
  void aFileOfTheCorpusIsNamedWithTheByteItsBadLineStartsAt(@TempDir Path corpus)
      throws IOException, InterruptedException {
    Files.writeString(corpus.resolve("a.jsonl"), "{\"id\":\"é\",\"title\":\"T\"}\r\noups\n");
    service.close();
    service = Service.start(index, Map.of("depeche.corpus", List.of(corpus.toString())));
    while (Service.json(service.get(PATH)).get("total").asInt() == 0) {
      Thread.sleep(20);
    }

    JsonNode listed = only();
    assertThat(listed.get("way").asText()).isEqualTo("file");
    assertThat(listed.get("where").asText()).endsWith("/a.jsonl");
    assertThat(listed.get("line").asInt()).isEqualTo(2);
    assertThat(listed.get("offset").asInt()).isEqualTo(25);
  }

  private JsonNode only() {
    JsonNode list = Service.json(service.get(PATH)).get("rejections");
    assertThat(list).hasSize(1);
    return list.get(0);
  }

  private String id() {
    return only().get("id").asText();
  }

  private JsonNode whole(JsonNode listed) {
    return Service.json(service.get(PATH + "/" + listed.get("id").asText()));
  }
}
