package depeche.desk.alerts;

import depeche.desk.journal.Journal;
import depeche.desk.journal.Lines;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How the webhooks of all alerts are, through restarts. */
final class Deliveries implements AutoCloseable {
  private static final int FEW_LINES = 1000;

  private final AlertBook book;
  private final Journal journal;
  private final Map<String, Delivery> deliveries = new ConcurrentHashMap<>();

  Deliveries(Path path, AlertBook book) {
    this.book = book;
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

  /** How an alert's webhook is. */
  Delivery of(String alert) {
    return deliveries.getOrDefault(alert, Delivery.untried(alert));
  }

  synchronized void note(Delivery delivery) {
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
    journal.close();
  }
}
