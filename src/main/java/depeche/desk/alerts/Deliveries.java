package depeche.desk.alerts;

import depeche.journal.Log;
import depeche.journal.RecordStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** How the webhooks of all alerts are, whoever brings them what was told. */
final class Deliveries implements AutoCloseable {
  private final AlertBook book;
  private final Log<Delivery> log;
  private final Map<String, Delivery> deliveries = new ConcurrentHashMap<>();

  Deliveries(RecordStore store, AlertBook book) {
    this.book = book;
    this.log =
        store.latest(
            "delivered",
            Delivery.class,
            Delivery::alert,
            (position, delivery) -> deliveries.put(delivery.alert(), delivery));
  }

  /** Takes in what others noted. */
  synchronized void catchUp() {
    log.catchUp();
  }

  /** How an alert's webhook is. */
  Delivery of(String alert) {
    return deliveries.getOrDefault(alert, Delivery.untried(alert));
  }

  /** Notes what became of an attempt, unless somebody else has delivered meanwhile. */
  synchronized void note(Delivery before, UnaryOperator<Delivery> change) {
    log.add(() -> {
      Delivery now = of(before.alert());
      return book.find(before.alert()).isPresent() && now.delivered() == before.delivered()
          ? List.of(change.apply(now))
          : List.of();
    });
    log.force();
  }

  void forget(String alert) {
    deliveries.remove(alert);
  }

  @Override
  public synchronized void close() {
    log.close();
  }
}
