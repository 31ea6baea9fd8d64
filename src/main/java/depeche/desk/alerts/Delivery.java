package depeche.desk.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an alert's webhook is.
 *
 * @param delivered how many of the alert's firings it has taken, in their order
 * @param attempts how often the next one was tried in vain
 * @param lastError why the last attempt failed, or null after one that did not
 * @param nextAttempt when the next one is due, or null where none is
 * @param parked whether it failed too often, and is left alone until it is told to go on
 */
public record Delivery(
    String alert,
    int delivered,
    int attempts,
    @Nullable String lastError,
    @Nullable Instant nextAttempt,
    boolean parked) {

  static Delivery untried(String alert) {
    return new Delivery(alert, 0, 0, null, null, false);
  }

  Delivery taken() {
    return new Delivery(alert, delivered + 1, 0, null, null, false);
  }

  Delivery failed(String error, Instant next) {
    return new Delivery(alert, delivered, attempts + 1, error, next, false);
  }

  Delivery givenUp(String error) {
    return new Delivery(alert, delivered, attempts + 1, error, null, true);
  }

  Delivery resumed() {
    return new Delivery(alert, delivered, 0, lastError, null, false);
  }
}
