package depeche.desk.alerts;

import depeche.desk.Arrivals;
import depeche.desk.Search;
import depeche.desk.alerts.Alert.Webhook;
import depeche.index.ArticleIndex;
import depeche.index.Change;
import depeche.index.IndexUnavailableException;
import depeche.index.StandingQueries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Makes, keeps and shows alerts, and watches what comes in for them. */
public final class Alerts implements Arrivals, AutoCloseable {
  /** How far back a dry run looks, in days. */
  public static final int DRY_RUN_DAYS = 30;

  private final Search search;
  private final StandingQueries standing;
  private final InstantSource clock;
  private final FileChannel lock;
  private final AlertBook book;
  private final Firings firings;
  private final Watch watch;
  private final Courier courier;
  private final ArrivingLanguages languages;

  private Alerts(
      Path folder,
      FileChannel lock,
      Search search,
      StandingQueries standing,
      ArticleIndex index,
      WebhookAddresses addresses,
      Patience patience,
      InstantSource clock) {
    this.search = search;
    this.standing = standing;
    this.clock = clock;
    this.lock = lock;
    this.book = new AlertBook(folder.resolve("alerts.log"));
    this.firings = new Firings(folder.resolve("fired.log"), id -> book.find(id).isPresent());
    this.courier =
        new Courier(
            folder.resolve("delivered.log"), book, firings, index, addresses, patience, clock);
    this.watch =
        new Watch(folder.resolve("intended.log"), standing, index, firings, clock, this::told);
    this.languages = new ArrivingLanguages(search::languages);
    standAll();
    watch.recover(id -> book.find(id).map(Alert::created));
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
      StandingQueries standing,
      ArticleIndex index,
      WebhookAddresses addresses,
      Patience patience,
      InstantSource clock) {
    try {
      Files.createDirectories(folder);
      FileChannel lock =
          FileChannel.open(
              folder.resolve("alerts.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isMine(lock)) {
        lock.close();
        throw new IndexUnavailableException(
            "the alerts in " + folder + " are open in another process; only one can have them",
            new OverlappingFileLockException());
      }
      return new Alerts(folder, lock, search, standing, index, addresses, patience, clock);
    } catch (IOException e) {
      throw new UncheckedIOException("the alerts in " + folder + " cannot be opened", e);
    }
  }

  private static boolean isMine(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    }
  }

  /**
   * Makes an alert, which is on disk and watches when this returns.
   *
   * @param webhook the address to tell, which must not be refused by {@link WebhookAddresses}; or
   *     null
   */
  public Alert create(String name, AlertSearch wanted, @Nullable String webhook) {
    Alert alert =
        new Alert(
            newId(),
            name,
            wanted,
            clock.instant(),
            webhook == null ? null : new Webhook(webhook, WebhookSignature.newSecret()));
    book.add(alert);
    stand(alert);
    return alert;
  }

  /** Makes many alerts without webhooks at the price of one. */
  public List<Alert> createAll(List<AlertSearch> wanted) {
    List<Alert> alerts = new ArrayList<>();
    for (AlertSearch one : wanted) {
      alerts.add(new Alert(newId(), one.q(), one, clock.instant(), null));
    }
    book.addAll(alerts);
    alerts.parallelStream().forEach(this::stand);
    return alerts;
  }

  /** Deletes an alert with all that it told, if it is there. */
  public boolean delete(String id) {
    if (book.find(id).isEmpty()) {
      return false;
    }
    book.delete(id);
    standing.remove(id);
    firings.forget(id);
    courier.forget(id);
    return true;
  }

  public Optional<Alert> find(String id) {
    return book.find(id);
  }

  /** All alerts, the latest first. */
  public List<Alert> all() {
    return book.all().stream()
        .sorted((one, other) -> other.created().compareTo(one.created()))
        .toList();
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
  public int fired(String id) {
    return firings.count(id);
  }

  /** When an alert last fired. */
  public Optional<Instant> lastFired(String id) {
    return firings.last(id);
  }

  /**
   * What an alert told, the latest first.
   *
   * @param before of the first so many firings, or all of them where there are fewer
   */
  public List<Firing> page(String id, int before, int size) {
    int from = Math.min(before, firings.count(id));
    return firings.get(id, Math.max(0, from - size), from).reversed();
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
    readAnewIfNeeded(changes);
    return watch.expected(changes);
  }

  /**
   * A language that becomes common, or no longer is, changes how short queries are read, in a
   * search as in an alert. Whoever brings it waits, so that none of its articles is missed.
   */
  private synchronized void readAnewIfNeeded(List<Change> changes) {
    if (languages.changeWith(changes)) {
      standAll();
    }
  }

  private void standAll() {
    book.all().parallelStream().forEach(this::stand);
  }

  private void stand(Alert alert) {
    standing.put(alert.id(), search.standing(alert.search().request(), languages.now()));
    if (book.find(alert.id()).isEmpty()) {
      standing.remove(alert.id());
    }
  }

  private void told(List<Firing> fresh) {
    fresh.stream()
        .map(Firing::alert)
        .distinct()
        .flatMap(id -> book.find(id).stream())
        .filter(alert -> alert.webhook() != null)
        .forEach(courier::wake);
  }

  private static String newId() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }

  @Override
  public void close() {
    courier.close();
    watch.close();
    firings.close();
    book.close();
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
