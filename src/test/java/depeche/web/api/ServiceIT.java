package depeche.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What surrounds the articles: analysis, documentation, health, measures. */
final class ServiceIT {
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
  void analysisShowsEachTokenAtItsLevelsWithItsOffsets() {
    JsonNode answer =
        Service.json(service.get("/api/v1/analyze?text=Les%20P%C3%AAcheurs&language=fr"));

    assertThat(answer.get("language").asText()).isEqualTo("fr");
    JsonNode token = answer.at("/tokens/1");
    assertThat(token.get("surface").asText()).isEqualTo("pêcheurs");
    assertThat(token.get("exact").asText()).isEqualTo("pecheurs");
    assertThat(token.get("stem").asText()).isEqualTo("pecheur");
    assertThat(token.get("start").asInt()).isEqualTo(4);
    assertThat(token.get("end").asInt()).isEqualTo(12);
    assertThat(answer.at("/tokens/0/stopWord").asBoolean()).isTrue();
  }

  @Test
  void analysisNeedsAText() {
    assertThat(service.get("/api/v1/analyze").statusCode()).isEqualTo(400);
  }

  @Test
  void analysisRefusesWhatIsNoLanguage() {
    assertThat(service.get("/api/v1/analyze?text=a&language=1").statusCode()).isEqualTo(400);
  }

  @Test
  void whereNoBackupCanBeTakenTheReasonIsSaid() {
    assertThat(service.post("/api/v1/backups", "").statusCode()).isEqualTo(400);
    assertThat(Service.json(service.post("/api/v1/backups", "")).at("/errors/0/message").asText())
        .isNotBlank();
  }

  @Test
  void aScoreIsExplainedInSentencesThatAddUp() {
    service.put(
        "/api/v1/articles/a?wait=searchable",
        "{\"title\":\"Le pont neuf\",\"body\":\"Deux ponts neufs.\",\"language\":\"fr\"}");
    JsonNode answer = Service.json(service.get("/api/v1/explain/a?q=pont%20neuf"));

    double sum = 0;
    for (JsonNode part : answer.get("contributions")) {
      sum += part.get("contribution").asDouble();
      assertThat(part.get("sentence").asText()).contains("%");
    }
    assertThat(answer.get("found").asBoolean()).isTrue();
    assertThat(sum).isCloseTo(answer.get("score").asDouble(), within(1e-4)).isPositive();
  }

  @Test
  void aWordThatTheArticleHasInsteadIsNamedWithTheOneAskedFor() {
    service.put(
        "/api/v1/articles/a?wait=searchable",
        "{\"title\":\"La digue\",\"body\":\"La digue protège les navires.\",\"language\":\"fr\"}");
    JsonNode answer = Service.json(service.get("/api/v1/explain/a?q=digue%20bateau"));

    assertThat(answer.get("relaxed").asBoolean()).isTrue();
    assertThat(answer.get("contributions"))
        .extracting(part -> part.get("sentence").asText())
        .anyMatch(sentence -> sentence.contains("“navires”, akin to “bateau”"));
  }

  @Test
  void whatASearchDoesNotFindIsExplainedToo() {
    service.put("/api/v1/articles/a?wait=searchable", "{\"title\":\"La digue\"}");
    JsonNode answer = Service.json(service.get("/api/v1/explain/a?q=phare"));

    assertThat(answer.get("found").asBoolean()).isFalse();
    assertThat(answer.get("contributions")).isEmpty();
    assertThat(service.get("/api/v1/explain/nowhere?q=phare").statusCode()).isEqualTo(404);
    assertThat(service.get("/api/v1/explain/a").statusCode()).isEqualTo(400);
  }

  @Test
  void healthTellsHowTheIndexIs() {
    service.put("/api/v1/articles/a?wait=searchable", "{\"title\":\"T\"}");
    JsonNode health = Service.json(service.get("/health"));

    assertThat(health.get("status").asText()).isEqualTo("UP");
    JsonNode details = health.at("/details/index/details");
    assertThat(details.get("articles").asInt()).isEqualTo(1);
    assertThat(details.get("bytes").asLong()).isPositive();
    assertThat(details.get("format").asInt()).isPositive();
    assertThat(details.get("engine").asText()).startsWith(TestedEngine.CHOSEN.named());
    assertThat(details.has("indexing")).isTrue();
  }

  @Test
  @Timeout(300)
  void theCorpusIsIndexedWhileTheServiceAlreadyServes(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("phare.txt"), "Le phare s’allume\n\nLe gardien du phare est revenu.\n");
    try (Service started =
        Service.start(
            folder.resolve("index"),
            Map.of("depeche.corpus", List.of(folder.resolve("phare.txt").toString())))) {
      String path = "/api/v1/articles?q=gardien";
      while (Service.json(started.get(path)).at("/total/value").asInt() == 0) {
        Thread.sleep(50);
      }

      assertThat(Service.json(started.get(path)).at("/hits/0/title").asText())
          .isEqualTo("Le phare s’allume");
    }
  }

  @Test
  void measuresAreThereForPrometheus() {
    assertThat(service.get("/prometheus").body()).contains("jvm_memory_used_bytes");
  }

  @ParameterizedTest
  @CsvSource({"fr, La langue des requêtes, Paramètres", "en, The query language, Parameters"})
  void theDocumentationIsAPageInTheReadersLanguage(String language, String title, String heading) {
    assertThat(service.get("/docs", "Accept-Language", language, "Accept", "text/html").body())
        .contains("<html lang=\"" + language + "\"", title, heading, "/api/v1/articles/{id}")
        .doesNotContain("<script src=\"http", "style=");
  }
}
