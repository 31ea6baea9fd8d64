package depeche.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.web.api.export.AtomRules;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** {@code /api/v1/alerts}. */
final class AlertIT {
  private static final String ALERTS = "/api/v1/alerts";

  @SuppressWarnings("NullAway.Init")
  private static Service service;

  @BeforeAll
  static void start(@TempDir Path folder) {
    service = Service.start(folder, Map.of());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static HttpResponse<String> create(String json) {
    return service.post(ALERTS, json, "Content-Type", "application/json", "Accept-Language", "fr");
  }

  private static JsonNode created(String json) {
    HttpResponse<String> answer = create(json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode alert = Service.json(answer);
    assertThat(answer.headers().firstValue("Location")).hasValue(alert.at("/links/self").asText());
    return alert;
  }

  private static void store(String id, String body) {
    assertThat(
            service
                .put("/api/v1/articles/" + id, "{\"language\":\"fr\",\"body\":\"" + body + "\"}")
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void anAlertIsCreatedWithADryRunAndReadAgain() {
    JsonNode alert =
        created(
            """
            {"name":"Ports","query":{"q":"port grève","country":["FR","ES"],"from":"2024","size":3}}\
            """);

    assertThat(alert.path("name").asText()).isEqualTo("Ports");
    assertThat(alert.path("query"))
        .isEqualTo(
            Service.json(
                """
                {"q":"port grève","country":["ES","FR"],"from":"2024-01-01"}\
                """));
    assertThat(alert.at("/dryRun/last30Days").isNumber()).isTrue();
    assertThat(Service.json(service.get(alert.at("/links/self").asText()))).isEqualTo(alert);
  }

  @Test
  void itsFeedHasWhatArrivesAfterIt() {
    store("moulin-1", "Le moulin est ancien.");
    JsonNode alert = created("{\"name\":\"Moulins\",\"query\":{\"q\":\"moulin\"}}");
    store("moulin-2", "Les moulins tournent.");
    String feed = alert.at("/links/feed").asText();

    Element root = AtomRules.check(service.get(feed).body());

    assertThat(AtomRules.text(root, "title")).isEqualTo("Alert: Moulins");
    assertThat(AtomRules.children(root, "entry"))
        .extracting(entry -> AtomRules.link(entry, "alternate"))
        .singleElement()
        .asString()
        .endsWith("/articles/moulin-2");
    assertThat(
            Service.json(service.get(alert.at("/links/self").asText())).at("/fired/count").asInt())
        .isEqualTo(1);
  }

  @Test
  void theNextLinksOfAFeedLeadToEveryFiringOnce() {
    JsonNode alert = created("{\"name\":\"Digues\",\"query\":{\"q\":\"digue\"}}");
    service.post(
        "/api/v1/articles",
        IntStream.range(0, 25)
            .mapToObj(i -> "{\"id\":\"digue-%02d\",\"body\":\"La digue %d.\"}".formatted(i, i))
            .collect(Collectors.joining("\n")));
    FeedPages pages = FeedPages.of(service, alert.at("/links/feed").asText() + "?size=10");

    assertThat(pages.entries()).hasSize(25).doesNotHaveDuplicates();
    assertThat(pages.feeds()).hasSize(3).containsOnly(pages.feeds().getFirst());
  }

  @Test
  void theFeedOfAnAlertThatNeverFiredKeepsTheRulesToo() {
    JsonNode alert = created("{\"name\":\"Rien\",\"query\":{\"q\":\"licorne\"}}");

    AtomRules.check(service.get(alert.at("/links/feed").asText()).body());
  }

  @Test
  void aListHasTheLatestFirstPageByPage() {
    String first = created("{\"name\":\"Un\"}").path("id").asText();
    String second = created("{\"name\":\"Deux\"}").path("id").asText();

    JsonNode page = Service.json(service.get(ALERTS + "?size=1"));
    JsonNode next = Service.json(service.get(page.path("next").asText()));

    assertThat(page.at("/alerts/0/id").asText()).isEqualTo(second);
    assertThat(next.at("/alerts/0/id").asText()).isEqualTo(first);
  }

  @Test
  void aDeletedAlertIsGone() {
    String address = created("{\"name\":\"Bref\"}").at("/links/self").asText();

    assertThat(service.delete(address).statusCode()).isEqualTo(204);
    assertThat(service.delete(address).statusCode()).isEqualTo(404);
    assertThat(service.get(address).statusCode()).isEqualTo(404);
    assertThat(service.get(address + ".atom").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsWrongWithAnAlertIsTold() {
    assertThat(create("{").statusCode()).isEqualTo(400);
    assertThat(create("[]").body()).contains("objet JSON");
    assertThat(create("{\"query\":{}}").body()).contains("a un nom");
    assertThat(create("{\"name\":\"x\",\"query\":\"port\"}").body())
        .contains("paramètres d’une recherche");
    JsonNode problem =
        Service.json(
            create("{\"name\":\"\",\"query\":{\"contry\":\"FR\",\"from\":\"hier\"},\"x\":1}"));
    assertThat(problem.path("errors"))
        .extracting(error -> error.path("parameter").asText())
        .containsExactlyInAnyOrder("contry", "from", "x", "name");
  }

  @Test
  void onlyThoseWhoMayWriteMayMakeOrDeleteAlerts(@TempDir Path folder) {
    try (Service guarded = Service.start(folder, Map.of("depeche.api-keys", List.of("one")))) {
      assertThat(guarded.post(ALERTS, "{\"name\":\"x\"}").statusCode()).isEqualTo(401);
      assertThat(guarded.delete(ALERTS + "/x").statusCode()).isEqualTo(401);
      assertThat(guarded.get(ALERTS).statusCode()).isEqualTo(200);
    }
  }
}
