package depeche.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.opensearch.FaultyNode;
import depeche.opensearch.FaultyNode.Conduct;
import depeche.opensearch.RunningCluster;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clients of a service see of its cluster's faults. */
@Tag("cluster")
final class OutageIT {
  private static final String ARTICLE = "/api/v1/articles/quai";
  private static final String SEARCH = "/api/v1/articles?q=quai";
  private static final String JSON = "{\"title\":\"Le quai nord\",\"language\":\"fr\"}";

  private static final String INDEX = "outage-" + UUID.randomUUID();

  @SuppressWarnings("NullAway.Init")
  private static RunningCluster cluster;

  @SuppressWarnings("NullAway.Init")
  private static FaultyNode node;

  @SuppressWarnings("NullAway.Init")
  private static Service service;

  @BeforeAll
  static void startBehindANode(@TempDir Path folder) throws IOException {
    cluster = RunningCluster.shared();
    node = FaultyNode.before(cluster.urls().getFirst());
    service =
        Service.start(
            folder,
            Map.of(
                "depeche.opensearch.urls",
                node.url().toString(),
                "depeche.opensearch.index",
                INDEX,
                "depeche.opensearch.retries",
                2,
                "depeche.opensearch.timeout",
                "2s"));
  }

  @AfterAll
  static void stop() {
    service.close();
    node.close();
    cluster.remove(INDEX);
    cluster.remove(INDEX + "-records");
  }

  @BeforeEach
  void store() {
    service.put(ARTICLE + "?wait=searchable", JSON);
  }

  @AfterEach
  void recover() {
    node.become(Conduct.FAITHFUL);
    cluster.makeReadOnly(INDEX, false);
  }

  @Test
  void whileTheClusterIsAwayEveryAnswerIsThatItMayBeTriedAgain() {
    node.become(Conduct.AWAY);

    assertThatItMayBeTriedAgain(service.get(SEARCH));
    assertThatItMayBeTriedAgain(service.get(ARTICLE));
    assertThatItMayBeTriedAgain(service.put(ARTICLE, JSON));
    assertThatItMayBeTriedAgain(service.delete(ARTICLE));
    assertThatItMayBeTriedAgain(service.post("/api/v1/articles", JSON));
    assertThatItMayBeTriedAgain(service.get("/api/v1/alerts"));
    assertThatItMayBeTriedAgain(
        service.post(
            "/api/v1/alerts",
            "{\"name\":\"Quai\",\"query\":{\"q\":\"quai\"}}",
            "Content-Type",
            "application/json"));
    assertThat(service.get("/health").statusCode()).isEqualTo(503);
  }

  @Test
  void afterAnOutageTheSameServiceAnswersAgain() {
    node.become(Conduct.AWAY);
    assertThat(service.get(SEARCH).statusCode()).isEqualTo(503);
    node.become(Conduct.FAITHFUL);

    assertThat(Service.json(service.get(SEARCH)).at("/total/value").asInt()).isEqualTo(1);
    assertThat(service.get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void theMeasuresTellOfAnOutage() {
    node.become(Conduct.AWAY);
    service.get(SEARCH);

    assertThat(service.get("/prometheus").body())
        .containsPattern("depeche_cluster_failures_total [1-9]")
        .containsPattern("depeche_cluster_retries_total [1-9]")
        .containsPattern("depeche_cluster_answers_total [1-9]");
  }

  @Test
  void aReadOnlyIndexRefusesWritesForNowAndAnswersSearches() {
    cluster.makeReadOnly(INDEX, true);

    assertThatItMayBeTriedAgain(service.put(ARTICLE, "{\"title\":\"Le quai sud\"}"));
    assertThat(service.get(SEARCH).statusCode()).isEqualTo(200);
    JsonNode health = Service.json(service.get("/health"));
    assertThat(health.at("/details/index/details/engine").asText()).contains("read-only");
  }

  @Test
  void whatABusyClusterRefusesIsNotAcknowledged() {
    node.become(Conduct.BUSY);
    assertThatItMayBeTriedAgain(service.put(ARTICLE, "{\"title\":\"Le quai sud\"}"));
    node.become(Conduct.FAITHFUL);

    assertThat(Service.json(service.get(ARTICLE)).get("title").asText()).isEqualTo("Le quai nord");
  }

  private static void assertThatItMayBeTriedAgain(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
  }
}
