package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import depeche.index.IndexUnavailableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;

/**
 * Speaks to the cluster in its own JSON, patiently: a node that does not answer is passed over, and
 * what may pass is tried again.
 */
final class Cluster implements AutoCloseable {
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;

  /** For how long after all tries have failed the next call has no more than one. */
  private static final Duration DOUBT = Duration.ofSeconds(5);

  private final OpenSearchTransport transport;
  private final OpenSearchGenericClient client;
  private final ObjectMapper json;
  private final int retries;
  private final Traffic traffic = new Traffic();
  private volatile @Nullable Instant lastAway;

  Cluster(OpenSearchSettings settings, ObjectMapper json) {
    this.transport = Transport.to(settings);
    this.client = new OpenSearchGenericClient(transport);
    this.json = json;
    this.retries = settings.retries();
  }

  /**
   * What the cluster answers.
   *
   * @throws Refusal if it says no
   * @throws IndexUnavailableException if it cannot be reached, or not now, however often tried
   */
  JsonNode call(String method, String path, Map<String, String> parameters, @Nullable Object body) {
    return patiently(() -> once(method, path, parameters, body));
  }

  /** One of several tries of {@link #call}: throws what {@link #patiently} takes as "not now". */
  JsonNode once(String method, String path, Map<String, String> parameters, @Nullable Object body) {
    return send(method, path, parameters, body == null ? null : bytes(body), "application/json");
  }

  /** Like {@link #once}, of one JSON value a line. */
  JsonNode bulk(String path, Map<String, String> parameters, byte[] lines) {
    return send("POST", path, parameters, lines, "application/x-ndjson");
  }

  /** A call that may be made again. */
  @FunctionalInterface
  interface Attempt<T> {
    T make();
  }

  /** Makes the call until it succeeds, is refused for good, or was tried often enough. */
  <T> T patiently(Attempt<T> attempt) {
    for (int tried = 0; ; tried++) {
      try {
        T made = attempt.make();
        lastAway = null;
        return made;
      } catch (Refusal refusal) {
        if (!refusal.mayPass()) {
          throw refusal;
        }
        pauseOrGiveUp(tried, refusal);
      } catch (UncheckedIOException unreachable) {
        if (tried >= retries) {
          lastAway = Instant.now();
        }
        pauseOrGiveUp(isInDoubt() ? retries : tried, unreachable);
      }
    }
  }

  /** What a call says now, without patience: for those who ask how the cluster is. */
  JsonNode glance(String path) {
    try {
      return once("GET", path, Map.of(), null);
    } catch (UncheckedIOException | Refusal problem) {
      throw unavailable(problem);
    }
  }

  /** What has been asked of it so far. */
  Traffic traffic() {
    return traffic;
  }

  byte[] bytes(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (IOException inMemory) {
      throw new IllegalStateException(inMemory);
    }
  }

  /** Some objects, one a line, as a bulk is made of. */
  byte[] lines(Object... values) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Object value : values) {
      lines.writeBytes(bytes(value));
      lines.write('\n');
    }
    return lines.toByteArray();
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private void pauseOrGiveUp(int tried, RuntimeException reason) {
    if (tried >= retries) {
      traffic.gaveUp();
      throw unavailable(reason);
    }
    traffic.triesAgain();
    long pause = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(tried, 20));
    try {
      Thread.sleep(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailableException("interrupted while waiting for the cluster", stopping);
    }
  }

  private static IndexUnavailableException unavailable(RuntimeException reason) {
    return new IndexUnavailableException(
        "the cluster cannot answer: " + reason.getMessage(), reason);
  }

  /** Who waits for a cluster that is away would keep others waiting. */
  private boolean isInDoubt() {
    Instant away = lastAway;
    return away != null && away.plus(DOUBT).isAfter(Instant.now());
  }

  private JsonNode send(
      String method,
      String path,
      Map<String, String> parameters,
      byte @Nullable [] body,
      String contentType) {
    long sent = System.nanoTime();
    try (Response response =
        client.execute(
            Requests.create(
                method,
                path,
                List.of(),
                parameters,
                body == null ? null : Body.from(body, contentType)))) {
      long waited = System.nanoTime() - sent;
      JsonNode answer = read(response);
      traffic.answered(waited, answer.path("took").asLong());
      if (response.getStatus() >= 300) {
        throw refusal(response.getStatus(), answer);
      }
      return answer;
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (RuntimeException problem) {
      if (problem.getCause() instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        throw unavailable(problem);
      }
      throw problem;
    }
  }

  private JsonNode read(Response response) throws IOException {
    Body body = response.getBody().orElse(null);
    if (body == null) {
      return MissingNode.getInstance();
    }
    try (InputStream stream = body.body()) {
      return json.readTree(stream);
    }
  }

  /** The innermost cause says most: the outer ones only name the phase that failed. */
  private static Refusal refusal(int status, JsonNode answer) {
    JsonNode error = answer.path("error");
    JsonNode cause = error.path("root_cause").path(0);
    JsonNode told = cause.has("type") ? cause : error;
    String type = told.path("type").asText("");
    String reason = told.path("reason").asText(error.asText(""));
    return new Refusal(status, type, reason);
  }
}
