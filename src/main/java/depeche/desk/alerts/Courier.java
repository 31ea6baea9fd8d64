package depeche.desk.alerts;

import depeche.article.EnrichedArticle;
import depeche.desk.alerts.Alert.Webhook;
import depeche.index.ArticleIndex;
import depeche.index.IndexUnavailableException;
import depeche.journal.Lease;
import depeche.journal.Lines;
import depeche.journal.RecordStore;
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
 * until it is taken or the webhook is given up. Where several instances share the alerts, one of
 * them has that duty. How far it is survives a restart; what was taken right before a crash is sent
 * again under the same id.
 */
final class Courier implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Courier.class.getName());
  private static final int AT_ONCE = 16;

  private final AlertBook book;
  private final Firings firings;
  private final ArticleIndex index;
  private final WebhookClient client;
  private final Patience patience;
  private final InstantSource clock;
  private final Lease duty;
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
      RecordStore store,
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
    this.duty = store.lease("webhooks");
    this.deliveries = new Deliveries(store, book);
  }

  /** Delivers what is due, whoever told it, if nobody else has that duty. */
  void takeTurn() {
    if (duty.hold()) {
      // what the one before has delivered is known only now
      catchUp();
      book.all().stream()
          .filter(alert -> alert.webhook() != null)
          .filter(this::isLeft)
          .forEach(this::wake);
    }
  }

  /** Takes in what others delivered. */
  void catchUp() {
    deliveries.catchUp();
  }

  /** How an alert's webhook is. */
  Delivery delivery(String alert) {
    return deliveries.of(alert);
  }

  /** Tries a webhook again that was given up, or at once one that is waited for. */
  void resume(Alert alert) {
    deliveries.note(delivery(alert.id()), Delivery::resumed);
    sending.submit(() -> deliver(alert.id()));
  }

  /** There is something to deliver. */
  void wake(Alert alert) {
    Delivery delivery = delivery(alert.id());
    Instant next = delivery.nextAttempt();
    if (alert.webhook() == null || delivery.parked() || waiting.isShutdown()) {
      return;
    }
    if (next == null || !next.isAfter(clock.instant())) {
      sending.submit(() -> deliver(alert.id()));
    } else if (scheduled.add(alert.id())) {
      long millis = Duration.between(clock.instant(), next).toMillis();
      waiting.schedule(() -> sendSoon(alert.id()), Math.max(0, millis), TimeUnit.MILLISECONDS);
    }
  }

  private void sendSoon(String id) {
    scheduled.remove(id);
    sending.submit(() -> deliver(id));
  }

  private void deliver(String id) {
    if (!duty.isHeld() || !busy.add(id)) {
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
    } catch (IndexUnavailableException later) {
      LOG.log(System.Logger.Level.DEBUG, "webhooks wait", later);
      return;
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
    return duty.isHeld() && isLeft(alert) && (next == null || !next.isAfter(clock.instant()));
  }

  private void attempt(Alert alert, @Nullable Webhook webhook) throws InterruptedException {
    Delivery before = delivery(alert.id());
    Firing firing = firings.get(alert, before.delivered(), before.delivered() + 1).getFirst();
    Optional<EnrichedArticle> article = index.find(firing.articleId());
    if (webhook == null || article.isEmpty()) {
      deliveries.note(before, Delivery::taken);
      return;
    }
    String body = Lines.write(WebhookMessage.of(alert, firing, article.get()));
    @Nullable String error = client.send(webhook, firing.id().toString(), body);
    if (error != null && waiting.isShutdown()) {
      return; // broken off by us
    }
    if (error == null) {
      deliveries.note(before, Delivery::taken);
    } else if (before.attempts() + 1 >= patience.attempts()) {
      deliveries.note(before, now -> now.givenUp(error));
    } else {
      Duration wait = patience.after(before.attempts() + 1, random);
      Instant next = clock.instant().plus(wait);
      deliveries.note(before, now -> now.failed(error, next));
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
    duty.release();
    deliveries.close();
  }
}
