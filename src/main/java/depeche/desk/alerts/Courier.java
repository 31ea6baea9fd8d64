package depeche.desk.alerts;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.desk.alerts.Alert.Webhook;
import depeche.desk.journal.Journal;
import depeche.desk.journal.Lines;
import depeche.index.ArticleIndex;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Brings what alerts told to their webhooks: of each alert in order, one at a time, again and again
 * until it is taken or the webhook is given up. How far it is survives a restart; what was taken
 * right before a crash is sent again under the same id.
 */
final class Courier implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int AT_ONCE = 16;
  private static final int FEW_LINES = 1000;
  private static final int OK_FROM = 200;
  private static final int OK_TO = 299;

  private final Journal journal;
  private final AlertBook book;
  private final Firings firings;
  private final ArticleIndex index;
  private final WebhookAddresses addresses;
  private final Patience patience;
  private final InstantSource clock;
  private final Map<String, Delivery> deliveries = new ConcurrentHashMap<>();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final Set<String> scheduled = ConcurrentHashMap.newKeySet();
  private final Semaphore turns = new Semaphore(AT_ONCE);
  private final RandomGenerator random = RandomGenerator.getDefault();
  private final ScheduledExecutorService waiting =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("webhooks").factory());
  private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  /** What is sent: the same for the same firing at every attempt. */
  private record Message(String type, Instant timestamp, Data data) {}

  private record Data(About alert, Told article) {}

  private record About(String id, String name) {}

  private record Told(
      String id,
      @Nullable String url,
      String title,
      String lead,
      String language,
      @Nullable String source,
      List<String> authors,
      @Nullable Instant published) {
    static Told of(EnrichedArticle enriched) {
      Article article = enriched.article();
      return new Told(
          article.id().value(),
          article.url(),
          article.title(),
          article.lead(),
          enriched.language().tag(),
          article.source(),
          article.authors(),
          article.published());
    }
  }

  Courier(
      Path path,
      AlertBook book,
      Firings firings,
      ArticleIndex index,
      WebhookAddresses addresses,
      Patience patience,
      InstantSource clock) {
    this.book = book;
    this.firings = firings;
    this.index = index;
    this.addresses = addresses;
    this.patience = patience;
    this.clock = clock;
    this.journal = opened(path);
  }

  /** The latest line of an alert counts; where most lines do not, they go. */
  private Journal opened(Path path) {
    AtomicInteger lines = new AtomicInteger();
    Journal journal =
        Journal.open(
            path,
            (position, line) -> {
              lines.incrementAndGet();
              Lines.read(line, Delivery.class)
                  .filter(delivery -> book.find(delivery.alert()).isPresent())
                  .ifPresent(delivery -> deliveries.put(delivery.alert(), delivery));
            });
    if (lines.get() < FEW_LINES + 2 * deliveries.size()) {
      return journal;
    }
    journal.close();
    Journal.replace(path, deliveries.values().stream().map(Lines::write).toList());
    return Journal.open(path, (position, line) -> {});
  }

  /** Takes up where the last run ended. */
  void start() {
    book.all().stream().filter(alert -> alert.webhook() != null).forEach(this::wake);
  }

  /** How an alert's webhook is. */
  Delivery delivery(String alert) {
    return deliveries.getOrDefault(alert, Delivery.untried(alert));
  }

  /** Tries a webhook again that was given up, or at once one that is waited for. */
  void resume(Alert alert) {
    note(delivery(alert.id()).resumed());
    sending.submit(() -> deliver(alert.id()));
  }

  /** There is something to deliver. */
  void wake(Alert alert) {
    Delivery delivery = delivery(alert.id());
    Instant next = delivery.nextAttempt();
    long millis =
        next == null ? 0 : Math.max(0, Duration.between(clock.instant(), next).toMillis());
    if (alert.webhook() != null
        && !delivery.parked()
        && !waiting.isShutdown()
        && scheduled.add(alert.id())) {
      waiting.schedule(() -> sendSoon(alert.id()), millis, TimeUnit.MILLISECONDS);
    }
  }

  private void sendSoon(String id) {
    scheduled.remove(id);
    sending.submit(() -> deliver(id));
  }

  private void deliver(String id) {
    if (!busy.add(id)) {
      return;
    }
    Optional<Alert> alert = book.find(id);
    try {
      while (alert.isPresent() && isDue(alert.get()) && !waiting.isShutdown()) {
        turns.acquire();
        try {
          attempt(alert.get(), alert.get().webhook());
        } finally {
          turns.release();
        }
        alert = book.find(id);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      busy.remove(id);
    }
    if (alert.isPresent() && isLeft(alert.get())) {
      wake(alert.get());
    }
  }

  private boolean isLeft(Alert alert) {
    Delivery delivery = delivery(alert.id());
    return !delivery.parked() && delivery.delivered() < firings.count(alert.number());
  }

  private boolean isDue(Alert alert) {
    Instant next = delivery(alert.id()).nextAttempt();
    return isLeft(alert) && (next == null || !next.isAfter(clock.instant()));
  }

  private void attempt(Alert alert, @Nullable Webhook webhook) throws InterruptedException {
    Delivery before = delivery(alert.id());
    Firing firing = firings.get(alert, before.delivered(), before.delivered() + 1).getFirst();
    Optional<EnrichedArticle> article = index.find(firing.articleId());
    if (webhook == null || article.isEmpty()) {
      note(before.taken());
      return;
    }
    String body =
        Lines.write(
            new Message(
                "alert.fired",
                firing.at(),
                new Data(new About(alert.id(), alert.name()), Told.of(article.get()))));
    @Nullable String error = send(webhook, firing.id().toString(), body);
    if (error != null && waiting.isShutdown()) {
      return; // broken off by us
    }
    if (error == null) {
      note(before.taken());
    } else if (before.attempts() + 1 >= patience.attempts()) {
      note(before.givenUp(error));
    } else {
      Duration wait = patience.after(before.attempts() + 1, random);
      note(before.failed(error, clock.instant().plus(wait)));
    }
  }

  /** What went wrong, or null where the message was taken. */
  private @Nullable String send(Webhook webhook, String id, String body)
      throws InterruptedException {
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

  private synchronized void note(Delivery delivery) {
    if (book.find(delivery.alert()).isPresent()) {
      deliveries.put(delivery.alert(), delivery);
      journal.append(Lines.write(delivery));
      journal.force();
    }
  }

  void forget(String alert) {
    deliveries.remove(alert);
  }

  @Override
  public void close() {
    waiting.shutdownNow();
    client.shutdownNow();
    // Waits: a thread that is interrupted while it reads a file closes the file for all.
    sending.close();
    client.close();
    journal.close();
  }
}
