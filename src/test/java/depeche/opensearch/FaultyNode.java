package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a real node, and fails on demand as nodes do. */
public final class FaultyNode implements AutoCloseable {
  /** What it does with a request. */
  public enum Conduct {
    /** Passes it on. */
    FAITHFUL,
    /** Ends the connection. */
    AWAY,
    /** Gives no answer. */
    SILENT,
    /** Refuses bulk writes, as a node with a full queue does. */
    BUSY,
    /** Does the first half of a bulk write and refuses the second. */
    HALF_BUSY
  }

  private static final String REJECTION =
      "{\"type\":\"rejected_execution_exception\",\"reason\":\"the queue is full\"}";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicInteger faults = new AtomicInteger();
  private final URI node;
  private volatile Conduct conduct = Conduct.FAITHFUL;

  private FaultyNode(URI node) throws IOException {
    this.node = node;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Before this node. */
  public static FaultyNode before(URI node) throws IOException {
    return new FaultyNode(node);
  }

  /** Where it listens. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on. */
  public void become(Conduct next) {
    become(next, Integer.MAX_VALUE);
  }

  /** For as many of the requests that it affects, then faithful again. */
  public void become(Conduct next, int times) {
    faults.set(times);
    conduct = next;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
    client.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      boolean bulk = exchange.getRequestURI().getPath().endsWith("/_bulk");
      switch (current(bulk)) {
        case FAITHFUL -> pass(exchange, body);
        case AWAY -> {}
        case SILENT -> closing.await();
        case BUSY ->
            answer(
                exchange, 429, "{\"error\":{\"root_cause\":[" + REJECTION + "]},\"status\":429}");
        case HALF_BUSY -> passHalf(exchange, body);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private Conduct current(boolean bulk) {
    Conduct now = conduct;
    boolean affected =
        switch (now) {
          case FAITHFUL -> false;
          case AWAY, SILENT -> true;
          case BUSY, HALF_BUSY -> bulk;
        };
    return affected && faults.getAndDecrement() > 0 ? now : Conduct.FAITHFUL;
  }

  private void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
    HttpResponse<String> response = forward(exchange, body);
    answer(exchange, response.statusCode(), response.body());
  }

  private void passHalf(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    List<String> changes = changes(new String(body, StandardCharsets.UTF_8));
    List<String> done = changes.subList(0, (changes.size() + 1) / 2);
    String first = String.join("", done);
    ObjectNode results =
        (ObjectNode)
            Documents.JSON.readTree(
                forward(exchange, first.getBytes(StandardCharsets.UTF_8)).body());
    ArrayNode items = results.withArray("items");
    for (String refused : changes.subList(done.size(), changes.size())) {
      String action = action(refused);
      ObjectNode item = items.addObject().putObject(action);
      item.put("status", 429).set("error", Documents.JSON.readTree(REJECTION));
    }
    answer(exchange, 200, results.toString());
  }

  /** Each with its document, if it has one. */
  private static List<String> changes(String lines) throws IOException {
    List<String> changes = new ArrayList<>();
    List<String> rest = lines.lines().toList();
    for (int i = 0; i < rest.size(); i++) {
      String change = rest.get(i) + "\n";
      changes.add(action(change).equals("delete") ? change : change + rest.get(++i) + "\n");
    }
    return changes;
  }

  private static String action(String change) throws IOException {
    JsonNode action = Documents.JSON.readTree(change.lines().findFirst().orElseThrow());
    return action.fieldNames().next();
  }

  private HttpResponse<String> forward(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(node.resolve(exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type != null) {
      request.header("Content-Type", type);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
