package depeche.app.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a full page of results takes beyond its search: finding versions, laying out, rendering
 * and sending it, over HTTP to a client on this machine, one after the other.
 */
final class PageBench {
  private static final Pattern SEARCH = Pattern.compile("search;dur=([0-9.]+)");

  private final Path index;
  private final PrintStream out;

  PageBench(Path index, PrintStream out) {
    this.index = index;
    this.out = out;
  }

  void run(List<String> queries) throws Exception {
    Map<String, Object> settings =
        Map.of(
            "micronaut.server.port", -1,
            "depeche.index", index.toString(),
            "depeche.corpus", List.of());
    try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings);
        HttpClient client = HttpClient.newHttpClient()) {
      double[] searches = new double[2 * queries.size()];
      int[] asked = {0};
      Latencies whole =
          Latencies.of(
              queries.size(),
              i -> searches[asked[0]++] = search(client, server.getURI(), queries.get(i)));
      Latencies beyond = whole.without(searches);
      out.printf("%npage of results over HTTP, in ms: p50 p95 p99%n");
      out.printf("    %-28s %s%n", "whole", SearchBench.format(whole));
      out.printf("    %-28s %s%n", "beyond the search itself", SearchBench.format(beyond));
    }
  }

  /** Asks for a page; answers how long its search took, in milliseconds. */
  private static double search(HttpClient client, URI server, String q) throws Exception {
    URI page = server.resolve("/?q=" + URLEncoder.encode(q, UTF_8));
    HttpRequest request = HttpRequest.newBuilder(page).header("Accept", "text/html").build();
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    Matcher timing = SEARCH.matcher(answer.headers().firstValue("Server-Timing").orElse(""));
    if (answer.statusCode() != 200 || !timing.find()) {
      throw new IllegalStateException("no page of results: " + answer.statusCode());
    }
    return Double.parseDouble(timing.group(1));
  }
}
