package depeche.desk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import depeche.query.Filters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
final class WebhookTest {
  private static final Patience SHORT =
      new Patience(Duration.ofMillis(20), Duration.ofMillis(40), 3);

  @TempDir private Path folder;
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private volatile int status = 204;
  private HttpServer receiver;
  private AlertDesk desk;

  private record Received(String id, String timestamp, String signature, String body) {}

  @BeforeEach
  void open() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/hook",
        exchange -> {
          int answer = status;
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          var headers = exchange.getRequestHeaders();
          received.add(
              new Received(
                  headers.getFirst("webhook-id"),
                  headers.getFirst("webhook-timestamp"),
                  headers.getFirst("webhook-signature"),
                  body));
          if (answer == 302) {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
          }
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    receiver.createContext(
        "/elsewhere", exchange -> received.add(new Received("", "", "", "moved")));
    receiver.start();
    desk = desk(true);
  }

  @AfterEach
  void close() {
    desk.close();
    receiver.stop(0);
  }

  private AlertDesk desk(boolean privateAllowed) {
    return new AlertDesk(
        folder, new WebhookAddresses(privateAllowed), SHORT, InstantSource.system());
  }

  private Alert watch() {
    String address = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
    return desk.alerts.create("Ports", AlertDesk.search("port", Filters.NONE), address);
  }

  private Received next() throws InterruptedException {
    Received next = received.poll(60, TimeUnit.SECONDS);
    assertThat(next).as("a message").isNotNull();
    return next;
  }

  private Delivery awaitParked(Alert alert) throws InterruptedException {
    for (int i = 0; i < SHORT.attempts(); i++) {
      next();
    }
    while (!desk.alerts.delivery(alert.id()).parked()) {
      Thread.onSpinWait();
    }
    return desk.alerts.delivery(alert.id());
  }

  @Test
  void aWebhookIsSentEachArticleOnceSigned() throws InterruptedException {
    Alert alert = watch();
    desk.receive("a", "Le port est ouvert.");
    desk.receive("b", "Un autre port.");

    Received first = next();
    Received second = next();

    assertThat(first.body())
        .contains("\"type\":\"alert.fired\"", "\"name\":\"Ports\"", "\"id\":\"a\"");
    assertThat(second.body()).contains("\"id\":\"b\"");
    assertThat(first.id()).isNotEqualTo(second.id());
    assertThat(first.signature())
        .isEqualTo(
            WebhookSignature.of(
                Objects.requireNonNull(alert.webhook()).secret(),
                first.id(),
                Long.parseLong(first.timestamp()),
                first.body()));
    assertThat(received).isEmpty();
  }

  /** The example of the Standard Webhooks specification's reference libraries. */
  @Test
  void signaturesAreThoseOfTheSpecification() {
    assertThat(
            WebhookSignature.of(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1614265330,
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void aWebhookThatFailsIsTriedAgainUnderTheSameId() throws InterruptedException {
    status = 500;
    watch();
    desk.receive("a", "Le port est ouvert.");
    Received failed = next();
    status = 200;

    Received again = next();

    assertThat(again.id()).isEqualTo(failed.id());
    assertThat(again.body()).isEqualTo(failed.body());
  }

  @Test
  void aDeadWebhookIsParkedWithWhatWaitsForItUntilItIsResumed() throws InterruptedException {
    status = 503;
    Alert alert = watch();
    desk.receive("a", "Le port est ouvert.");

    Delivery parked = awaitParked(alert);
    desk.receive("b", "Un autre port.");
    status = 200;
    desk.alerts.resume(alert);

    assertThat(parked.lastError()).isEqualTo("HTTP 503");
    assertThat(parked.nextAttempt()).isNull();
    assertThat(next().body()).contains("\"id\":\"a\"");
    assertThat(next().body()).contains("\"id\":\"b\"");
  }

  @Test
  void whatWaitsIsSentAfterARestart() throws InterruptedException {
    status = 500;
    Alert alert = watch();
    desk.receive("a", "Le port est ouvert.");
    awaitParked(alert);
    desk.close();
    desk = desk(true);
    status = 200;

    assertThat(desk.alerts.delivery(alert.id()).parked()).isTrue();
    desk.alerts.resume(alert);

    assertThat(next().body()).contains("\"id\":\"a\"");
  }

  @Test
  void aRedirectIsNotFollowed() throws InterruptedException {
    status = 302;
    Alert alert = watch();
    desk.receive("a", "Le port est ouvert.");

    assertThat(awaitParked(alert).lastError()).isEqualTo("HTTP 302");
    assertThat(received).extracting(Received::body).doesNotContain("moved");
  }

  @Test
  void aPrivateAddressIsNeverSentToUnlessThatIsAllowed() throws InterruptedException {
    desk.close();
    desk = desk(false);
    Alert alert = watch();
    desk.receive("a", "Le port est ouvert.");
    while (!desk.alerts.delivery(alert.id()).parked()) {
      Thread.onSpinWait();
    }

    assertThat(desk.alerts.delivery(alert.id()).lastError()).isEqualTo("PRIVATE");
    assertThat(received).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0",
        "100.64.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "[::1]", "[fe80::1]",
        "[fc00::1]", "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[2001:db8::1]"
      })
  void noAddressOfANetworkOfItsOwnIsPublic(String host) {
    assertThat(new WebhookAddresses(false).refusal("https://" + host + "/"))
        .contains(WebhookAddresses.Refusal.PRIVATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "100.128.0.1", "[2606:4700::1111]"})
  void otherAddressesAre(String host) {
    assertThat(new WebhookAddresses(false).refusal("https://" + host + "/")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://example.org/", "file:///etc/passwd", "https://u:p@example.org/", "x"})
  void onlyWebAddressesAreSentTo(String url) {
    assertThat(new WebhookAddresses(true).refusal(url))
        .isEqualTo(Optional.of(WebhookAddresses.Refusal.NOT_HTTP));
  }

  @Test
  void patienceDoublesUpToItsLimit() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int failures = 1; failures < 40; failures++) {
      Duration wait = Patience.USUAL.after(failures, random);
      long longest = Math.min(5L << Math.min(failures - 1, 20), 3600);
      assertThat(wait).isBetween(Duration.ofMillis(longest * 500), Duration.ofSeconds(longest));
    }
  }
}
