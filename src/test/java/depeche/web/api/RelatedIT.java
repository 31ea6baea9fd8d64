package depeche.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stories around an article, over HTTP. */
final class RelatedIT {
  @TempDir static Path index;
  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start(index, Map.of());
    service.post(
        "/api/v1/articles?wait=searchable",
        """
        {"id":"a/digue","body":"La digue de Saint-Aubin a cédé devant le hameau des Salines.","language":"fr","published":"2024-03-01"}
        {"id":"suite","body":"Les digues du hameau des Salines seront relevées à Saint-Aubin.","language":"fr","published":"2024-03-05"}
        {"id":"phare-1","body":"Le phare de Kerlouan s’éteint ce soir : son gardien part à la retraite.","language":"fr","published":"2022-06-01"}
        {"id":"phare-2","body":"À Kerlouan, le gardien du phare part à la retraite ; le phare s’éteint, dit le maire.","language":"fr","published":"2022-06-02"}
        {"id":"lanterne","body":"Le phare de Kerlouan attend des visiteurs.","language":"fr","published":"2024-06-01"}
        {"id":"marché","body":"Un marché couvert rouvre au centre.","language":"fr","published":"2024-03-05"}
        """);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void eachStorySaysWhatItIsAndWhy() {
    JsonNode hits = Service.json(service.get("/api/v1/articles/a%2Fdigue/related")).path("hits");

    assertThat(hits).hasSize(1);
    assertThat(hits.get(0).path("id").asText()).isEqualTo("suite");
    assertThat(hits.get(0).path("kind").asText()).isEqualTo("update");
    assertThat(hits.get(0).path("reasons"))
        .anySatisfy(reason -> {
          assertThat(reason.path("kind").asText()).isEqualTo("terms");
          assertThat(reason.path("terms"))
              .anySatisfy(term -> {
                assertThat(term.path("here").asText()).isEqualTo("digue");
                assertThat(term.path("there").asText()).isEqualTo("digues");
              });
        })
        .anySatisfy(reason -> {
          assertThat(reason.path("kind").asText()).isEqualTo("date");
          assertThat(reason.path("days").asInt()).isEqualTo(4);
        });
  }

  @Test
  void articlesAboutOneEventAreToldOnceAndTheOthersNamed() {
    JsonNode hits = Service.json(service.get("/api/v1/articles/lanterne/related")).path("hits");

    assertThat(hits).hasSize(1);
    assertThat(hits.get(0).path("further")).hasSize(1);
    assertThat(
            List.of(
                hits.get(0).path("id").asText(),
                hits.get(0).path("further").get(0).path("id").asText()))
        .containsExactlyInAnyOrder("phare-1", "phare-2");
  }

  @ParameterizedTest
  @CsvSource({"fr,Un autre article sur cet événement", "en,One more article about this event"})
  void thePageOfAnArticleSaysHowManyMoreTellAnEvent(String language, String words) {
    assertThat(service.get("/articles/lanterne", "Accept-Language", language).body())
        .contains("<summary>" + words)
        .contains("/articles/phare-1", "/articles/phare-2");
  }

  @Test
  void aStoryIsToldFromItsBeginning() {
    JsonNode chapters = Service.json(service.get("/api/v1/articles/suite/story")).path("chapters");

    assertThat(chapters)
        .extracting(one -> one.path("id").asText())
        .containsExactly("a/digue", "suite");
    assertThat(chapters)
        .extracting(one -> one.path("follows").asText(null))
        .containsExactly(null, "a/digue");
    assertThat(chapters)
        .extracting(one -> one.path("kind").asText(null))
        .containsExactly(null, "update");
    assertThat(chapters.get(1).path("reasons")).isNotEmpty();
    assertThat(service.get("/api/v1/articles/nothing/story").statusCode()).isEqualTo(404);
  }

  @Test
  void aDraftHasStoriesAroundItAndIsNotStored() {
    JsonNode hits =
        Service.json(
                draft(
                    """
                    {"id":"brouillon","body":"La digue des Salines, à Saint-Aubin.","language":"fr"}
                    """))
            .path("hits");

    assertThat(hits).extracting(hit -> hit.path("id").asText()).contains("a/digue", "suite");
    assertThat(service.get("/api/v1/articles/brouillon").statusCode()).isEqualTo(404);
  }

  @Test
  void aDraftThatIsNoArticleIsRefused() {
    assertThat(draft("{}").statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> draft(String json) {
    return service.send(
        "POST",
        "/api/v1/related",
        BodyPublishers.ofString(json),
        "Content-Type",
        "application/json");
  }

  @Test
  void anArticleIsAVersionOfItself() {
    JsonNode versions =
        Service.json(service.get("/api/v1/articles/a%2Fdigue/versions")).path("versions");

    assertThat(versions).hasSize(1);
    assertThat(versions.get(0).path("resemblance").asDouble()).isEqualTo(1);
  }

  @Test
  void anUnknownArticleHasNone() {
    assertThat(service.get("/api/v1/articles/nobody/related").statusCode()).isEqualTo(404);
  }

  @Test
  void noMoreThanTwentyCanBeAskedFor() {
    assertThat(service.get("/api/v1/articles/suite/related?size=21").statusCode()).isEqualTo(400);
  }
}
