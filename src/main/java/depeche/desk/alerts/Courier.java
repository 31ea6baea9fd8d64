package depeche.desk.alerts;

import depeche.article.EnrichedArticle;
import depeche.desk.alerts.Alert.Webhook;
import depeche.desk.journal.Lines;
import depeche.index.ArticleIndex;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Brings what alerts told to their webhooks: of each alert in order, one at a time, again and again
 * until it is taken or the webhook is given up. How far it is survives a restart; what was taken
 * right before a crash is sent again under the same id.
 */
final class Courier implements AutoCloseable {
  private static final int AT_ONCE = 16;

  private final AlertBook book;
  private final Firings firings;
  private final ArticleIndex index;
  private final WebhookClient client;
  private final Patience patience;
  private final InstantSource clock;
  private final Deliveries deliveries;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final Set<String> scheduled = ConcurrentHashMap.newKeySet();
  private final Semaphore turns = new Semaphore(AT_ONCE);
  private final RandomGenerator random = RandomGenerator.getDefault();
  private final ScheduledExecutorService waiting =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("webhooks").factory());
  private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();

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
    this.client = new WebhookClient(addresses, clock);
    this.patience = patience;
    this.clock = clock;
    this.deliveries = new Deliveries(path, book);
  }

  /** Takes up where the last run ended. */
  void start() {
    book.all().stream().filter(alert -> alert.webhook() != null).forEach(this::wake);
  }

  /** How an alert's webhook is. */
  Delivery delivery(String alert) {
    return deliveries.of(alert);
  }

  /** Tries a webhook again that was given up, or at once one that is waited for. */
  void resume(Alert alert) {
    deliveries.note(delivery(alert.id()).resumed());
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
      deliveries.note(before.taken());
      return;
    }
    String body = Lines.write(WebhookMessage.of(alert, firing, article.get()));
    @Nullable String error = client.send(webhook, firing.id().toString(), body);
    if (error != null && waiting.isShutdown()) {
      return; // broken off by us
    }
    if (error == null) {
      deliveries.note(before.taken());
    } else if (before.attempts() + 1 >= patience.attempts()) {
      deliveries.note(before.givenUp(error));
    } else {
      Duration wait = patience.after(before.attempts() + 1, random);
      deliveries.note(before.failed(error, clock.instant().plus(wait)));
    }
  }

  void forget(String alert) {
    deliveries.forget(alert);
  }

  @Override
  public void close() {
    waiting.shutdownNow();
    client.breakOff();
    // Waits: a thread that is interrupted while it reads a file closes the file for all.
    sending.close();
    client.close();
    deliveries.close();
  }
}
