package depeche.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import depeche.desk.alerts.Alert;
import depeche.desk.alerts.Alert.Webhook;
import depeche.desk.alerts.Alerts;
import depeche.desk.alerts.Delivery;
import depeche.web.SearchParameters;
import depeche.web.SearchQuery;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns alerts into JSON. */
@Singleton
final class AlertBodies {
  private static final Set<String> SINGLE =
      Set.of("q", SearchParameters.IGNORE_MENTIONS, "from", "to", "match", "expand");

  private final Alerts alerts;

  AlertBodies(Alerts alerts) {
    this.alerts = alerts;
  }

  /**
   * @param query the search parameters, repeatable ones as lists
   * @param dryRun absent from a list of alerts
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AlertBody(
      String id,
      String name,
      Map<String, Object> query,
      Instant created,
      Fired fired,
      @Nullable DryRun dryRun,
      @Nullable WebhookBody webhook,
      Links links) {}

  record Fired(int count, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant last) {}

  record DryRun(long last30Days) {}

  /**
   * @param address without its path, which may hold a secret and which anyone may read here
   * @param secret on creation only
   */
  record WebhookBody(
      String address,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,
      String state,
      int delivered,
      int pending,
      int attempts,
      @Nullable String lastError,
      @Nullable Instant nextAttempt) {}

  record Links(String self, String feed) {}

  record AlertList(List<AlertBody> alerts, int total, @Nullable String next) {}

  /** A new alert, with the secret that is shown only once. */
  AlertBody created(Alert alert) {
    return body(alert, dryRun(alert), true);
  }

  /** One alert, with its dry run. */
  AlertBody whole(Alert alert) {
    return body(alert, dryRun(alert), false);
  }

  /** One of a list. */
  AlertBody listed(Alert alert) {
    return body(alert, null, false);
  }

  private DryRun dryRun(Alert alert) {
    return new DryRun(alerts.dryRun(alert.search()));
  }

  private @Nullable WebhookBody webhook(Alert alert, boolean withSecret) {
    Webhook webhook = alert.webhook();
    if (webhook == null) {
      return null;
    }
    Delivery delivery = alerts.delivery(alert.id());
    URI address = URI.create(webhook.url());
    return new WebhookBody(
        address.getScheme() + "://" + address.getRawAuthority() + "/",
        withSecret ? webhook.secret() : null,
        delivery.parked() ? "parked" : delivery.attempts() > 0 ? "retrying" : "active",
        delivery.delivered(),
        alerts.fired(alert) - delivery.delivered(),
        delivery.attempts(),
        delivery.lastError(),
        delivery.nextAttempt());
  }

  private AlertBody body(Alert alert, @Nullable DryRun dryRun, boolean withSecret) {
    String self = AlertController.BASE + "/" + alert.id();
    return new AlertBody(
        alert.id(),
        alert.name(),
        query(alert),
        alert.created(),
        new Fired(alerts.fired(alert), alerts.lastFired(alert).orElse(null)),
        dryRun,
        webhook(alert, withSecret),
        new Links(self, self + ".atom"));
  }

  private static Map<String, Object> query(Alert alert) {
    Map<String, Object> query = new LinkedHashMap<>();
    SearchQuery.of(alert.search())
        .forEach(
            (name, values) -> query.put(name, SINGLE.contains(name) ? values.getFirst() : values));
    return query;
  }
}
