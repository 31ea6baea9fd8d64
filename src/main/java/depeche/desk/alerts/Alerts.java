package depeche.desk.alerts;

import depeche.desk.Arrivals;
import depeche.desk.Search;
import depeche.desk.alerts.Alert.Webhook;
import depeche.index.ArticleIndex;
import depeche.index.Change;
import depeche.index.IndexUnavailableException;
import depeche.index.StandingQueries;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes, keeps and shows alerts, and watches what comes in for them. */
public final class Alerts implements Arrivals, AutoCloseable {
  /** How far back a dry run looks, in days. */
  public static final int DRY_RUN_DAYS = 30;

  private final FolderLock lock;
  private final Search search;
  private final InstantSource clock;
  private final AlertBook book;
  private final Firings firings;
  private final StandingAlerts standing;
  private final Watch watch;
  private final Courier courier;

  private Alerts(
      Path folder,
      FolderLock lock,
      Search search,
      StandingQueries queries,
      ArticleIndex index,
      WebhookAddresses addresses,
      Patience patience,
      InstantSource clock) {
    this.lock = lock;
    this.search = search;
    this.clock = clock;
    Path made = folder.resolve("alerts.log");
    Path fired = folder.resolve("fired.log");
    new OlderJournals(made, fired).bringUpToDate();
    this.book = new AlertBook(made);
    this.firings = new Firings(fired, book::known);
    this.courier =
        new Courier(
            folder.resolve("delivered.log"), book, firings, index, addresses, patience, clock);
    this.standing = new StandingAlerts(book, search, queries);
    this.watch =
        new Watch(
            folder.resolve("intended.log"),
            queries,
            index,
            firings,
            clock,
            told -> book.withWebhook(told).forEach(courier::wake));
    watch.recover(number -> book.find(number).map(Alert::created));
    courier.start();
  }

  /**
   * Opens the alerts in {@code folder}, or begins with none.
   *
   * @throws IndexUnavailableException if another process has them open
   */
  public static Alerts open(
      Path folder,
      Search search,
      StandingQueries queries,
      ArticleIndex index,
      WebhookAddresses addresses,
      Patience patience,
      InstantSource clock) {
    return new Alerts(
        folder, FolderLock.of(folder), search, queries, index, addresses, patience, clock);
  }

  /**
   * Makes an alert, which is on disk and watches when this returns.
   *
   * @param webhook the address to tell, which must not be refused by {@link WebhookAddresses}; or
   *     null
   */
  public Alert create(String name, AlertSearch wanted, @Nullable String webhook) {
    Webhook told = webhook == null ? null : new Webhook(webhook, WebhookSignature.newSecret());
    Alert alert =
        book.add(List.of(new AlertBook.Wanted(name, wanted, told)), clock.instant()).getFirst();
    standing.put(alert);
    return alert;
  }

  /** Makes many alerts without webhooks at the price of one. */
  public List<Alert> createAll(List<AlertSearch> wanted) {
    List<Alert> alerts =
        book.add(
            wanted.stream().map(one -> new AlertBook.Wanted(one.q(), one, null)).toList(),
            clock.instant());
    standing.putAll(alerts);
    return alerts;
  }

  /** Deletes an alert with all that it told, if it is there. */
  public boolean delete(String id) {
    Optional<Alert> alert = book.find(id);
    alert.ifPresent(there -> {
      book.delete(id);
      standing.remove(there);
      firings.forget(there.number());
      courier.forget(id);
    });
    return alert.isPresent();
  }

  public Optional<Alert> find(String id) {
    return book.find(id);
  }

  /** All alerts, the latest first. */
  public List<Alert> all() {
    return book.all().reversed();
  }

  /**
   * How many of the articles in the archive that were published within the last thirty days would
   * have fired it, had it been there when they came in.
   */
  public long dryRun(AlertSearch wanted) {
    LocalDate day =
        clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(DRY_RUN_DAYS - 1);
    return search.answer(wanted.since(day)).found().total();
  }

  /** How often an alert has fired. */
  public int fired(Alert alert) {
    return firings.count(alert.number());
  }

  /** When an alert last fired. */
  public Optional<Instant> lastFired(Alert alert) {
    return firings.last(alert);
  }

  /**
   * What an alert told, the latest first.
   *
   * @param before of the first so many firings, or all of them where there are fewer
   */
  public List<Firing> page(Alert alert, int before, int size) {
    int from = Math.min(before, fired(alert));
    return firings.get(alert, Math.max(0, from - size), from).reversed();
  }

  /** How an alert's webhook is. */
  public Delivery delivery(String id) {
    return courier.delivery(id);
  }

  /** Tries a webhook that failed again, now. */
  public void resume(Alert alert) {
    courier.resume(alert);
  }

  @Override
  public Arrival expected(List<Change> changes) {
    standing.prepareFor(changes);
    return watch.expected(changes);
  }

  @Override
  public void close() {
    courier.close();
    watch.close();
    firings.close();
    book.close();
    lock.close();
  }
}
