package depeche.desk.alerts;

import depeche.desk.Search;
import depeche.index.Change;
import depeche.index.StandingQueries;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps every alert, whoever made it, among the queries that are asked of what arrives, read as a
 * search would be.
 */
final class StandingAlerts {
  private final AlertBook book;
  private final Search search;
  private final StandingQueries standing;
  private final Consumer<Alert> gone;
  private final ArrivingLanguages languages;
  private boolean outdated;

  /**
   * @param gone told of each alert that was deleted
   */
  StandingAlerts(AlertBook book, Search search, StandingQueries standing, Consumer<Alert> gone) {
    this.book = book;
    this.gone = gone;
    this.search = search;
    this.standing = standing;
    this.languages = new ArrivingLanguages(search::languages);
    heedNews();
  }

  /** Watches for what others have made, and no more for what they have deleted. */
  synchronized void catchUp() {
    book.catchUp();
    heedNews();
  }

  /** Makes alerts, which are kept and watched for when this returns. */
  synchronized List<Alert> add(Collection<AlertBook.Wanted> wanted, Instant now) {
    List<Alert> added = book.add(wanted, now);
    heedNews();
    return added;
  }

  synchronized void delete(String id) {
    book.delete(id);
    heedNews();
  }

  private void heedNews() {
    AlertBook.News news = book.news();
    putAll(news.made());
    for (Alert alert : news.deleted()) {
      standing.remove(alert.number());
      gone.accept(alert);
    }
    book.heeded();
  }

  private void putAll(List<Alert> alerts) {
    alerts.parallelStream().forEach(this::put);
  }

  private void put(Alert alert) {
    standing.put(alert.number(), search.standing(alert.search().request(), languages.now()));
  }

  /**
   * A language that becomes common, or no longer is, changes how short queries are read, in a
   * search as in an alert. Whoever brings it waits, so that none of its articles is missed.
   */
  synchronized void prepareFor(List<Change> changes) {
    catchUp();
    outdated |= languages.changeWith(changes);
    if (outdated) {
      putAll(book.all());
      outdated = false;
    }
  }
}
