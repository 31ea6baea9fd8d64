package depeche.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups by the API. */
final class BackupIT {
  private static final String PATH = "/api/v1/backups";

  @TempDir Path temporary;
  private Service service;

  @BeforeEach
  void start() {
    service =
        Service.start(
            temporary.resolve("index"),
            Map.of("depeche.backups.folder", temporary.resolve("backups").toString()));
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void whatIsTakenIsListedAndCanBeRestored() {
    service.put("/api/v1/articles/a", "{\"title\":\"Avant\"}");
    String name = take();
    service.put("/api/v1/articles/a", "{\"title\":\"Après\"}");
    service.put("/api/v1/articles/b", "{\"title\":\"Après\"}");

    JsonNode restored = Service.json(service.post(PATH + "/" + name + "/restore", ""));

    assertThat(Service.json(service.get(PATH)).at("/backups/0").asText()).isEqualTo(name);
    assertThat(restored.get("articles").asInt()).isOne();
    assertThat(Service.json(service.get("/api/v1/articles/a")).get("title").asText())
        .isEqualTo("Avant");
    assertThat(service.get("/api/v1/articles/b").statusCode()).isEqualTo(404);
  }

  @Test
  void aBackupThatIsDamagedIsSaidToBeAndNotRestored() throws IOException {
    service.put("/api/v1/articles/a", "{\"title\":\"Avant\"}");
    String name = take();
    assertThat(service.get(PATH + "/" + name).statusCode()).isEqualTo(200);
    Path sums = temporary.resolve("backups").resolve(name).resolve("SHA256SUMS");
    Files.writeString(sums, Files.readString(sums).replaceFirst("^....", "0000"));

    assertThat(service.get(PATH + "/" + name).statusCode()).isEqualTo(400);
    assertThat(service.post(PATH + "/" + name + "/restore", "").statusCode()).isEqualTo(400);
    assertThat(service.get("/api/v1/articles/a").statusCode()).isEqualTo(200);
  }

  @Test
  void aNameThatIsNoBackupIsNotFound() {
    assertThat(service.get(PATH + "/..%2Findex").statusCode()).isEqualTo(404);
    assertThat(service.post(PATH + "/2020/restore", "").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyThoseWhoMayWriteMaySeeThem() {
    assertThat(service.get(PATH, "X-Forwarded-For", "192.0.2.1").statusCode()).isEqualTo(403);
    assertThat(service.post(PATH, "", "X-Forwarded-For", "192.0.2.1").statusCode()).isEqualTo(403);
  }

  private String take() {
    return Service.json(service.post(PATH, "")).get("name").asText();
  }
}
