package depeche.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error has one form (RFC 9457), and every answer its standing headers. */
final class ProblemsIT {
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

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/articles?sise=3, 400, invalid-request",
    "GET, /api/v1/articles/none, 404, article-not-found",
    "GET, /api/v2/articles, 404, not-found",
    "PATCH, /api/v1/articles, 405, method-not-allowed",
    "DELETE, /api/v1/analyze, 405, method-not-allowed",
    "POST, /api/v1/articles, 415, unsupported-media-type"
  })
  void everyErrorIsAProblem(String method, String path, int status, String type) {
    HttpResponse<String> response =
        service.send(method, path, BodyPublishers.ofString("x"), "Content-Type", "text/plain");
    JsonNode problem = Service.json(response);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(problem.fieldNames())
        .toIterable()
        .containsExactly("type", "title", "status", "detail", "errors");
    assertThat(problem.get("type").asText()).isEqualTo("/docs#" + type);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("detail").asText()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"fr, Article inconnu", "en-GB, Unknown article", "ja, Article inconnu"})
  void aProblemSpeaksTheClientsLanguage(String language, String title) {
    JsonNode problem =
        Service.json(service.get("/api/v1/articles/none", "Accept-Language", language));

    assertThat(problem.get("title").asText()).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/articles?q=%zz", "/api/v1/articles/%zz", "/api/v1/articles/[a]|b"})
  void anAddressThatIsNoUriIsMalformed(String path) {
    assertThat(service.raw("GET " + path + " HTTP/1.1"))
        .startsWith("HTTP/1.1 400")
        .contains("/docs#malformed-request");
  }

  @Test
  void whatAMethodIsNotAllowedForTellsWhichAre() {
    assertThat(
            service
                .send("PATCH", "/api/v1/articles", BodyPublishers.noBody())
                .headers()
                .firstValue("Allow"))
        .hasValueSatisfying(allowed -> assertThat(allowed).contains("GET", "POST"));
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/articles", "/api/v1/articles/none", "/nowhere", "/docs", "/health"})
  void everyAnswerKeepsBrowsersSafe(String path) {
    var headers = service.get(path).headers();

    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy ->
            assertThat(policy)
                .contains("default-src 'self'", "frame-ancestors")
                .doesNotContain("unsafe"));
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).isPresent();
    assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void aLongAnswerIsGzippedForAClientThatTakesIt() {
    assertThat(
            service
                .get("/docs", "Accept-Encoding", "gzip")
                .headers()
                .firstValue("Content-Encoding"))
        .hasValue("gzip");
  }
}
