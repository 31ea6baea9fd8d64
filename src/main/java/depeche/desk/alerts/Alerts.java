package depeche.desk.alerts;

import depeche.desk.Arrivals;
import depeche.desk.Search;
import depeche.desk.alerts.Alert.Webhook;
import depeche.index.ArticleIndex;
import depeche.index.Change;
import depeche.index.IndexUnavailableException;
import depeche.index.StandingQueries;
import depeche.journal.FolderStore;
import depeche.journal.RecordStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Makes, keeps and shows alerts, and watches what comes in for them. */
public final class Alerts implements Arrivals, AutoCloseable {
  /** How far back a dry run looks, in days. */
  public static final int DRY_RUN_DAYS = 30;

  private final RecordStore store;
  private final Search search;
  private final InstantSource clock;
  private final AlertBook book;
  private final Firings firings;
  private final StandingAlerts standing;
  private final Watch watch;
  private final Courier courier;
  private final Rounds rounds;

  private Alerts(
      RecordStore store,
      Search search,
      StandingQueries queries,
      ArticleIndex index,
      WebhookAddresses addresses,
      Patience patience,
      InstantSource clock) {
    this.store = store;
    this.search = search;
    this.clock = clock;
    this.book = new AlertBook(store);
    this.firings = new Firings(store, book::kept);
    this.courier = new Courier(store, book, firings, index, addresses, patience, clock);
    this.standing =
        new StandingAlerts(
            book,
            search,
            queries,
            gone -> {
              firings.forget(gone.number());
              courier.forget(gone.id());
            });
    this.watch =
        new Watch(
            store,
            queries,
            index,
            firings,
            clock,
            told -> book.withWebhook(told).forEach(courier::wake));
    this.rounds = new Rounds(this::makeRound);
    if (store.isShared()) {
      rounds.start();
    } else {
      makeRound();
    }
  }

  /**
   * Opens the alerts in {@code folder}, for this process alone, or begins with none.
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
    FolderLock lock = FolderLock.of(folder);
    new OlderJournals(folder.resolve("alerts.log"), folder.resolve("fired.log")).bringUpToDate();
    return open(
        new FolderStore(folder, lock::close), search, queries, index, addresses, patience, clock);
  }

  /**
   * Opens the alerts in a store, which is closed with them. Those of a shared one that cannot be
   * reached are waited for: until then, whoever asks for them is told that they are unavailable.
   */
  public static Alerts open(
      RecordStore store,
      Search search,
      StandingQueries queries,
      ArticleIndex index,
      WebhookAddresses addresses,
      Patience patience,
      InstantSource clock) {
    return new Alerts(store, search, queries, index, addresses, patience, clock);
  }

  /** What others did is taken in, and what nobody else does is done. */
  private void makeRound() {
    catchUp();
    IntFunction<Optional<Instant>> made = number -> book.find(number).map(Alert::created);
    courier.takeTurn();
    watch.settleLeft(made);
    watch.settleDoubts(made);
  }

  private void catchUp() {
    standing.catchUp();
    firings.catchUp();
    courier.catchUp();
  }

  /**
   * Makes an alert, which is on disk and watches when this returns.
   *
   * @param webhook the address to tell, which must not be refused by {@link WebhookAddresses}; or
   *     null
   */
  public Alert create(String name, AlertSearch wanted, @Nullable String webhook) {
    Webhook told = webhook == null ? null : new Webhook(webhook, WebhookSignature.newSecret());
    return standing
        .add(List.of(new AlertBook.Wanted(name, wanted, told)), clock.instant())
        .getFirst();
  }

  /** Makes many alerts without webhooks at the price of one. */
  public List<Alert> createAll(List<AlertSearch> wanted) {
    return standing.add(
        wanted.stream().map(one -> new AlertBook.Wanted(one.q(), one, null)).toList(),
        clock.instant());
  }

  /** Deletes an alert with all that it told, if it is there. */
  public boolean delete(String id) {
    Optional<Alert> alert = find(id);
    alert.ifPresent(there -> standing.delete(id));
    return alert.isPresent();
  }

  /** An alert as it is now, whichever instance made it; so is what it told. */
  public Optional<Alert> find(String id) {
    catchUp();
    return book.find(id);
  }

  /** All alerts, the latest first. */
  public List<Alert> all() {
    catchUp();
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
    rounds.close();
    courier.close();
    watch.close();
    firings.close();
    book.close();
    store.close();
  }
}
