package depeche.app.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The service over an index, and a client of it on the same machine. */
final class PageServer implements AutoCloseable {
  private static final Pattern SEARCH = Pattern.compile("search;dur=([0-9.]+)");

  private final EmbeddedServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  PageServer(Path index) {
    server =
        ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                "micronaut.server.port", -1,
                "depeche.index", index.toString(),
                "depeche.corpus", List.of()));
  }

  /** Asks for a page of results; answers how long its search took, in milliseconds. */
  double page(String q) throws Exception {
    URI page = server.getURI().resolve("/?q=" + URLEncoder.encode(q, UTF_8));
    HttpRequest request = HttpRequest.newBuilder(page).header("Accept", "text/html").build();
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    Matcher timing = SEARCH.matcher(answer.headers().firstValue("Server-Timing").orElse(""));
    if (answer.statusCode() != 200 || !timing.find()) {
      throw new IllegalStateException("no page of results: " + answer.statusCode());
    }
    return Double.parseDouble(timing.group(1));
  }

  /** Sends articles, one a line; answers how many were stored. */
  long load(String articles) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.getURI().resolve("/api/v1/articles"))
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(articles))
            .build();
    try (Stream<String> receipts = client.send(request, BodyHandlers.ofLines()).body()) {
      return receipts.filter(receipt -> receipt.contains("\"created\"")).count();
    }
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
