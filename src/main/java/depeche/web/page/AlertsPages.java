package depeche.web.page;

import depeche.article.Language;
import depeche.desk.Labels;
import depeche.desk.alerts.Alert;
import depeche.desk.alerts.AlertSearch;
import depeche.desk.alerts.Alerts;
import depeche.desk.alerts.Delivery;
import depeche.query.Facet;
import depeche.web.SearchQuery;
import depeche.web.page.AlertsPage.Draft;
import depeche.web.page.AlertsPage.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays out alerts as a page. */
final class AlertsPages {
  private static final int SIZE = 20;
  private static final String FROM = "offset";

  private final Messages messages;
  private final Frames frames;
  private final Labels labels;
  private final QueryString here;

  AlertsPages(Messages messages, Frames frames, Labels labels, QueryString here) {
    this.messages = messages;
    this.frames = frames;
    this.labels = labels;
    this.here = here;
  }

  /**
   * @param wanted the search to make an alert of, or null where the address names none
   */
  AlertsPage of(Alerts alerts, @Nullable AlertSearch wanted, Access access) {
    List<Alert> all = alerts.all();
    int from = Math.min(all.size(), offset());
    int to = Math.min(all.size(), from + SIZE);
    QueryString language = Address.language(here);
    return new AlertsPage(
        frames.alerts(messages.text("title.alerts"), here),
        messages.text("alerts.total", all.size()),
        wanted == null ? null : draft(alerts, wanted),
        access,
        here.has(SignInPage.KEY, SignInPage.WRONG),
        all.subList(from, to).stream().map(alert -> row(alerts, alert)).toList(),
        to == all.size() ? null : language.with(FROM, Integer.toString(to)).on(Address.ALERTS),
        from == 0 ? null : language.on(Address.ALERTS));
  }

  private int offset() {
    return here.first(FROM)
        .filter(text -> text.matches("\\d{1,8}"))
        .map(Integer::parseInt)
        .orElse(0);
  }

  private Draft draft(Alerts alerts, AlertSearch wanted) {
    QueryString parameters = parameters(wanted);
    String shown = shown(wanted);
    return new Draft(
        shown.length() > 100 ? shown.substring(0, shown.offsetByCodePoints(0, 50)) + "…" : shown,
        parameters.toString(),
        shown,
        messages.text("alerts.dry-run", alerts.dryRun(wanted)),
        results(parameters));
  }

  private Row row(Alerts alerts, Alert alert) {
    return new Row(
        alert.id(),
        alert.name(),
        shown(alert.search()),
        results(parameters(alert.search())),
        messages.text("alerts.dry-run", alerts.dryRun(alert.search())),
        alerts
            .lastFired(alert)
            .map(last -> messages.text("alerts.fired", alerts.fired(alert), messages.day(last)))
            .orElseGet(() -> messages.text("alerts.never")),
        delivery(alerts, alert),
        "/api/v1/alerts/" + alert.id() + ".atom");
  }

  private @Nullable String delivery(Alerts alerts, Alert alert) {
    if (alert.webhook() == null) {
      return null;
    }
    Delivery delivery = alerts.delivery(alert.id());
    int pending = alerts.fired(alert) - delivery.delivered();
    String state = delivery.parked() ? "parked" : delivery.attempts() > 0 ? "retrying" : "active";
    return messages.text(
        "alerts.webhook." + state,
        delivery.delivered(),
        pending,
        delivery.lastError() == null ? "" : trouble(delivery.lastError()));
  }

  private String trouble(String error) {
    return messages.text("alerts.webhook.trouble." + WebhookTrouble.of(error).key(), error);
  }

  private String results(QueryString parameters) {
    QueryString all = parameters;
    for (QueryString.Parameter parameter : Address.language(here).parameters()) {
      all = all.plus(parameter.name(), parameter.value());
    }
    return all.on(Address.SEARCH);
  }

  private static QueryString parameters(AlertSearch search) {
    return QueryString.of(SearchQuery.of(search));
  }

  /** A search in one line: its words, then what it is narrowed to. */
  String shown(AlertSearch search) {
    List<String> parts = new ArrayList<>();
    if (!search.q().isBlank()) {
      parts.add(search.q());
    }
    for (Facet facet : Facet.values()) {
      for (String id : search.include().getOrDefault(facet, Set.of())) {
        parts.add(name(facet, id));
      }
      for (String id : search.exclude().getOrDefault(facet, Set.of())) {
        parts.add(messages.text("chip.not", name(facet, id)));
      }
    }
    if (!search.ignored().isEmpty()) {
      parts.add(new IgnoredMentions(messages).told(search.ignored()));
    }
    if (search.from() != null) {
      parts.add(messages.text("chip.since", messages.day(search.from())));
    }
    if (search.to() != null) {
      parts.add(messages.text("chip.until", messages.day(search.to())));
    }
    return parts.isEmpty() ? messages.text("alerts.everything") : String.join(" · ", parts);
  }

  private String name(Facet facet, String id) {
    return facet == Facet.LANGUAGE && Language.isValid(id)
        ? messages.languageName(new Language(id))
        : labels.value(facet, id, id, messages.language().language());
  }
}
