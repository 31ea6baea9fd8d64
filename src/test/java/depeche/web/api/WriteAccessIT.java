package depeche.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may write. */
final class WriteAccessIT {
  private static final String ADDRESS = "/api/v1/articles/a";
  private static final String ARTICLE = "{\"title\":\"T\"}";

  @TempDir Path index;

  @Test
  void withoutKeysAProgramOnThisMachineMayWrite() {
    try (Service service = Service.start(index, Map.of())) {
      assertThat(service.put(ADDRESS, ARTICLE).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void withoutKeysNobodyMayWriteThroughAProxy() {
    try (Service service = Service.start(index, Map.of())) {
      assertThat(service.put(ADDRESS, ARTICLE, "X-Forwarded-For", "127.0.0.1").statusCode())
          .isEqualTo(403);
      assertThat(service.put(ADDRESS, ARTICLE, "Forwarded", "for=127.0.0.1").statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void withoutKeysAPageOfAnotherSiteMayNotWriteThroughABrowserOnThisMachine() {
    try (Service service = Service.start(index, Map.of())) {
      assertThat(service.put(ADDRESS, ARTICLE, "Origin", "https://example.org").statusCode())
          .isEqualTo(403);
      assertThat(service.put(ADDRESS, ARTICLE, "Origin", "null").statusCode()).isEqualTo(403);
      assertThat(service.put(ADDRESS, ARTICLE, "Origin", "http://localhost:8080").statusCode())
          .isEqualTo(201);
    }
  }

  @Test
  void withKeysOnlyTheirBearersMayWriteAndAnyoneMayRead() {
    try (Service service =
        Service.start(index, Map.of("depeche.api-keys", List.of("one", "two")))) {
      HttpResponse<String> refused = service.put(ADDRESS, ARTICLE);
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.headers().firstValue("WWW-Authenticate"))
          .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
      assertThat(service.put(ADDRESS, ARTICLE, "Authorization", "Bearer three").statusCode())
          .isEqualTo(401);
      assertThat(service.put(ADDRESS, ARTICLE, "Authorization", "Basic two").statusCode())
          .isEqualTo(401);
      assertThat(service.put(ADDRESS, ARTICLE, "Authorization", "bearer two").statusCode())
          .isEqualTo(201);
      assertThat(service.get(ADDRESS).statusCode()).isEqualTo(200);
      assertThat(service.delete(ADDRESS).statusCode()).isEqualTo(401);
    }
  }
}
