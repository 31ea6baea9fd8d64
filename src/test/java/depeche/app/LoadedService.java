package depeche.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The service in a process of its own, on a free port, to be loaded and killed. */
public final class LoadedService {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Process process;
  private final URI address;

  private LoadedService(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Returns when it serves. */
  static LoadedService start(Path index) throws IOException {
    return start(command(index));
  }

  /** The same before a cluster, where its folder is not where its articles are. */
  public static LoadedService start(Path folder, String... settings) throws IOException {
    return start(Stream.concat(command(folder).stream(), Stream.of(settings)).toList());
  }

  /** The same by a command that ends in starting it. */
  static LoadedService start(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).start();
    BufferedReader console = process.errorReader();
    StringBuilder said = new StringBuilder();
    for (String line = console.readLine(); line != null; line = console.readLine()) {
      said.append(line).append('\n');
      int start = line.indexOf("http://");
      if (start >= 0) {
        Thread.ofVirtual().start(() -> console.lines().forEach(_ -> {}));
        return new LoadedService(process, URI.create(line.substring(start).strip()));
      }
    }
    throw new IllegalStateException("the service did not start: " + said);
  }

  static List<String> command(Path index) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx256m",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "--micronaut.server.port=-1",
        "--depeche.corpus=",
        "--depeche.index=" + index);
  }

  /**
   * Sends articles, and answers the statuses of those that were acknowledged, in order: of all, or
   * of the first ones where the service broke off.
   */
  public List<String> send(List<String> articles) throws InterruptedException {
    return send(BodyPublishers.ofString(String.join("\n", articles)));
  }

  /** The same of a file of articles, one a line. */
  List<String> send(Path articles) throws IOException, InterruptedException {
    return send(BodyPublishers.ofFile(articles));
  }

  private List<String> send(BodyPublisher articles) throws InterruptedException {
    List<String> statuses = new ArrayList<>();
    try {
      HttpResponse<Stream<String>> answer = CLIENT.send(post(articles), BodyHandlers.ofLines());
      try (Stream<String> lines = answer.body()) {
        if (answer.statusCode() == 200) {
          lines.forEach(line -> statuses.add(json(line).path("status").asText()));
        }
      }
    } catch (IOException | UncheckedIOException brokenOff) {
      // what was acknowledged before counts
    }
    return statuses;
  }

  /** What it answers to a request with JSON, or without anything where that is empty. */
  public HttpResponse<String> ask(String method, String path, String json)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    return CLIENT.send(
        (json.isEmpty() ? request : request.header("Content-Type", "application/json")).build(),
        BodyHandlers.ofString());
  }

  /** Sends articles, and answers how HTTP calls what became of them. */
  int status(List<String> articles) throws IOException, InterruptedException {
    BodyPublisher lines = BodyPublishers.ofString(String.join("\n", articles));
    return CLIENT.send(post(lines), BodyHandlers.discarding()).statusCode();
  }

  /** The addresses of all articles that there are, each as often as it is found. */
  List<String> found() throws IOException, InterruptedException {
    HttpRequest nothing =
        HttpRequest.newBuilder(address.resolve("/api/v1/articles?wait=searchable"))
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.noBody())
            .build();
    CLIENT.send(nothing, BodyHandlers.discarding());
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/api/v1/articles.ndjson?fields=url")).build();
    List<String> urls = new ArrayList<>();
    try (Stream<String> lines = CLIENT.send(request, BodyHandlers.ofLines()).body()) {
      lines.forEach(line -> urls.add(json(line).path("url").asText()));
    }
    return urls;
  }

  /** As {@code kill -9} does. */
  public void kill() throws InterruptedException {
    process.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  private HttpRequest post(BodyPublisher articles) {
    return HttpRequest.newBuilder(address.resolve("/api/v1/articles"))
        .header("Content-Type", "application/x-ndjson")
        .POST(articles)
        .build();
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException torn) {
      throw new UncheckedIOException(torn);
    }
  }
}
