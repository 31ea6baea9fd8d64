package depeche.app.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import depeche.source.Reading.Rejected;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Speaks to the API of a running service. */
final class ArticleClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int UNAVAILABLE = 503;
  private static final int STORAGE_FULL = 507;
  private static final int MOST_ATTEMPTS = 10;
  private static final long LONGEST_WAIT_SECONDS = 60;

  private final URI service;
  private final @Nullable String key;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  ArticleClient(URI service, @Nullable String key) {
    this.service = service;
    this.key = key;
  }

  /**
   * Stores articles, one a line; waits and tries again while the service says that it can't now.
   *
   * @return a receipt for each line, in order
   * @throws IOException when the service refuses, or gives up before the last line
   */
  List<JsonNode> store(List<String> lines) throws IOException, InterruptedException {
    HttpResponse<String> response =
        post("/api/v1/articles", "application/x-ndjson", String.join("\n", lines));
    List<JsonNode> receipts = new ArrayList<>(lines.size());
    for (String line : response.body().lines().toList()) {
      receipts.add(JSON.readTree(line));
    }
    if (receipts.size() != lines.size()) {
      throw new IOException(service + " broke off");
    }
    return receipts;
  }

  /** Has the service put down what was refused here. */
  void note(Rejected rejected) throws IOException, InterruptedException {
    post("/api/v1/rejections", "application/json", RejectedJson.of(rejected));
  }

  private HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    if (key != null && !key.isBlank()) {
      request.header("Authorization", "Bearer " + key);
    }
    HttpResponse<String> response = send(request.build());
    if (response.statusCode() >= 300) {
      throw new IOException(
          "%s answers %d: %s"
              .formatted(
                  service,
                  response.statusCode(),
                  JSON.readTree(response.body()).path("detail").asText()));
    }
    return response;
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      boolean later = response.statusCode() == UNAVAILABLE || response.statusCode() == STORAGE_FULL;
      if (!later || attempt == MOST_ATTEMPTS) {
        return response;
      }
      long seconds = response.headers().firstValueAsLong("Retry-After").orElse(attempt);
      Thread.sleep(Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT_SECONDS)));
    }
  }
}
