package depeche.desk.alerts;

import depeche.desk.Search;
import depeche.index.Change;
import depeche.index.StandingQueries;
import java.util.List;

/**
 * Keeps every alert among the queries that are asked of what arrives, read as a search would be.
 */
final class StandingAlerts {
  private final AlertBook book;
  private final Search search;
  private final StandingQueries standing;
  private final ArrivingLanguages languages;

  StandingAlerts(AlertBook book, Search search, StandingQueries standing) {
    this.book = book;
    this.search = search;
    this.standing = standing;
    this.languages = new ArrivingLanguages(search::languages);
    putAll(book.all());
  }

  void put(Alert alert) {
    standing.put(alert.number(), search.standing(alert.search().request(), languages.now()));
    if (book.find(alert.number()).isEmpty()) {
      standing.remove(alert.number());
    }
  }

  void putAll(List<Alert> alerts) {
    alerts.parallelStream().forEach(this::put);
  }

  void remove(Alert alert) {
    standing.remove(alert.number());
  }

  /**
   * A language that becomes common, or no longer is, changes how short queries are read, in a
   * search as in an alert. Whoever brings it waits, so that none of its articles is missed.
   */
  synchronized void prepareFor(List<Change> changes) {
    if (languages.changeWith(changes)) {
      putAll(book.all());
    }
  }
}
