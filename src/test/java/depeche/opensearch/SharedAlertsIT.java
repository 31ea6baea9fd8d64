package depeche.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import depeche.app.LoadedService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances of the service, each a process, before a cluster of three nodes. In their order the
 * tests take away an instance, a node, and then all that was on the instances' disks.
 */
@Tag("cluster")
@Timeout(400)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SharedAlertsIT {
  private static final String ALERTS = "/api/v1/alerts";
  private static final String INDEX = "shared";
  private static final Pattern ENTRY =
      Pattern.compile("<entry .*?<id>([^<]+)</id>", Pattern.DOTALL);

  private static final BlockingQueue<String> DELIVERED = new LinkedBlockingQueue<>();

  @SuppressWarnings("NullAway.Init")
  private static RunningCluster cluster;

  @SuppressWarnings("NullAway.Init")
  private static HttpServer receiver;

  @SuppressWarnings("NullAway.Init")
  private static LoadedService first;

  @SuppressWarnings("NullAway.Init")
  private static LoadedService second;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    cluster = RunningCluster.start(folder.resolve("cluster"));
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          DELIVERED.add(exchange.getRequestHeaders().getFirst("webhook-id"));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
    first = instance(folder);
    second = instance(folder);
    cluster.awaitGreen(INDEX + "*");
  }

  @AfterAll
  static void stop() throws Exception {
    first.kill();
    second.kill();
    receiver.stop(0);
    cluster.close();
  }

  /** A new one, with nothing on its disk. */
  private static LoadedService instance(Path folder) throws IOException {
    return LoadedService.start(
        Files.createTempDirectory(folder, "instance-"),
        "--depeche.backend=opensearch",
        "--depeche.opensearch.index=" + INDEX,
        "--depeche.opensearch.urls="
            + cluster.urls().stream().map(URI::toString).collect(Collectors.joining(",")),
        "--depeche.alerts.private-webhooks=true");
  }

  private static String create(LoadedService service, String q, boolean webhook) throws Exception {
    String hook = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
    String json =
        "{\"name\":\"Alerte\",\"query\":{\"q\":\"%s\"}%s}"
            .formatted(q, webhook ? ",\"webhook\":\"" + hook + "\"" : "");
    HttpResponse<String> answer = service.ask("POST", ALERTS, json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer.body()).path("id").asText();
  }

  private static String article(String id, String body) {
    return "{\"id\":\"%s\",\"language\":\"fr\",\"body\":\"%s\"}".formatted(id, body);
  }

  private static void store(LoadedService service, String... ids) throws Exception {
    for (String id : ids) {
      List<String> one = List.of(article(id, "Le texte " + id + " parle du phare."));
      while (service.send(one).size() != 1) {
        Thread.sleep(100);
      }
    }
  }

  private static List<String> feed(LoadedService service, String alert) throws Exception {
    return ENTRY
        .matcher(service.ask("GET", ALERTS + "/" + alert + ".atom?size=100", "").body())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static int fired(LoadedService service, String alert) throws Exception {
    return json(service.ask("GET", ALERTS + "/" + alert, "").body()).at("/fired/count").asInt();
  }

  private static List<String> delivered(int wanted) throws InterruptedException {
    List<String> ids = new ArrayList<>();
    while (ids.size() < wanted) {
      String id = DELIVERED.poll(60, TimeUnit.SECONDS);
      assertThat(id).as("message %d of %d", ids.size() + 1, wanted).isNotNull();
      ids.add(id);
    }
    return ids;
  }

  /** Until no webhook has anything left to take. */
  private static void awaitNoted() throws Exception {
    while (json(second.ask("GET", ALERTS, "").body()).findValues("pending").stream()
        .anyMatch(pending -> pending.asInt() > 0)) {
      Thread.sleep(50);
    }
  }

  private static JsonNode json(String text) throws IOException {
    return Documents.JSON.readTree(text);
  }

  @Test
  @Order(1)
  void anAlertThatOneInstanceKeepsIsSeenAndDeletedAtTheOther() throws Exception {
    String alert = create(first, "dragon", false);

    assertThat(second.ask("GET", ALERTS + "/" + alert, "").statusCode()).isEqualTo(200);
    assertThat(second.ask("DELETE", ALERTS + "/" + alert, "").statusCode()).isEqualTo(204);
    assertThat(first.ask("GET", ALERTS + "/" + alert, "").statusCode()).isEqualTo(404);
  }

  @Test
  @Order(2)
  void anArticleFiresOnceWhereverItArrivesAndIsToldAlikeAtBoth() throws Exception {
    String alert = create(first, "phare", true);
    store(second, "a", "b");
    store(first, "b", "c");
    store(second, "a", "c");

    assertThat(feed(first, alert)).hasSize(3).isEqualTo(feed(second, alert));
    assertThat(delivered(3)).doesNotHaveDuplicates();
  }

  @Test
  @Order(3)
  void whatFiresIsDeliveredByTheOtherInstanceOnceTheOneThatDidIsGone() throws Exception {
    String alert = create(second, "phare", true);
    store(second, "d");
    List<String> before = delivered(2);
    awaitNoted();
    first.kill();
    store(second, "e", "f");

    assertThat(delivered(4)).doesNotHaveDuplicates().doesNotContainAnyElementsOf(before);
    assertThat(fired(second, alert)).isEqualTo(3);
    assertThat(DELIVERED).isEmpty();
  }

  @Test
  @Order(4)
  void noFiringIsLostWithANode() throws Exception {
    String alert = create(second, "phare", false);
    store(second, names(0, 10));
    cluster.awaitGreen(INDEX + "*");
    cluster.kill(0);
    store(second, names(10, 20));

    assertThat(feed(second, alert)).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  @Order(5)
  void alertsAndWhatTheyToldOutliveTheDisksOfAllInstances(@TempDir Path folder) throws Exception {
    JsonNode alerts = json(second.ask("GET", ALERTS, "").body()).path("alerts");
    String alert = alerts.at("/0/id").asText();
    List<String> told = feed(second, alert);
    second.kill();
    second = instance(folder);

    assertThat(json(second.ask("GET", ALERTS, "").body()).path("alerts").findValuesAsText("id"))
        .isEqualTo(alerts.findValuesAsText("id"));
    assertThat(feed(second, alert)).isNotEmpty().isEqualTo(told);
  }

  private static String[] names(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "n" + i).toArray(String[]::new);
  }
}
