package depeche.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import depeche.desk.alerts.Alert;
import depeche.desk.alerts.Alerts;
import depeche.web.SearchQuery;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns alerts into JSON. */
@Singleton
final class AlertBodies {
  private static final Set<String> SINGLE = Set.of("q", "from", "to", "match", "expand");

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
      Links links) {}

  record Fired(int count, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant last) {}

  record DryRun(long last30Days) {}

  record Links(String self, String feed) {}

  record AlertList(List<AlertBody> alerts, int total, @Nullable String next) {}

  /** One alert, with its dry run. */
  AlertBody whole(Alert alert) {
    return body(alert, new DryRun(alerts.dryRun(alert.search())));
  }

  /** One of a list. */
  AlertBody listed(Alert alert) {
    return body(alert, null);
  }

  private AlertBody body(Alert alert, @Nullable DryRun dryRun) {
    String self = AlertController.BASE + "/" + alert.id();
    return new AlertBody(
        alert.id(),
        alert.name(),
        query(alert),
        alert.created(),
        new Fired(alerts.fired(alert.id()), alerts.lastFired(alert.id()).orElse(null)),
        dryRun,
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
