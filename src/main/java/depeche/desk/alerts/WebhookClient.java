package depeche.desk.alerts;

import depeche.desk.alerts.Alert.Webhook;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends messages to webhooks, signed, once each and to permitted addresses only. */
final class WebhookClient implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int OK_FROM = 200;
  private static final int OK_TO = 299;

  private final WebhookAddresses addresses;
  private final InstantSource clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  WebhookClient(WebhookAddresses addresses, InstantSource clock) {
    this.addresses = addresses;
    this.clock = clock;
  }

  /** What went wrong, or null where the message was taken. */
  @Nullable String send(Webhook webhook, String id, String body) throws InterruptedException {
    Optional<WebhookAddresses.Refusal> refusal = addresses.refusal(webhook.url());
    if (refusal.isPresent()) {
      return refusal.get().name();
    }
    long timestamp = clock.instant().getEpochSecond();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(webhook.url()))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .header("User-Agent", "Depeche")
            .header("webhook-id", id)
            .header("webhook-timestamp", Long.toString(timestamp))
            .header("webhook-signature", WebhookSignature.of(webhook.secret(), id, timestamp, body))
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      response.body().close();
      int status = response.statusCode();
      return status >= OK_FROM && status <= OK_TO ? null : "HTTP " + status;
    } catch (IOException e) {
      return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }
  }

  /** Breaks off what is being sent. */
  void breakOff() {
    client.shutdownNow();
  }

  @Override
  public void close() {
    client.close();
  }
}
