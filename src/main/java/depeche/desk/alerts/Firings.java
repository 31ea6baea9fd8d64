package depeche.desk.alerts;

import depeche.article.ArticleId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was told, for ever: in memory where it stands in the journal, some thirty bytes a firing.
 */
final class Firings implements AutoCloseable {
  private final Journal journal;
  private final Keys told = new Keys();
  private final Map<String, Told> byAlert = new HashMap<>();

  /** The positions of one alert's firings in the journal, in order. */
  private static final class Told {
    private long[] positions = new long[4];
    private int count;

    void add(long position) {
      if (count == positions.length) {
        positions = Arrays.copyOf(positions, 2 * count);
      }
      positions[count++] = position;
    }
  }

  /**
   * @param known tells the alerts that are still there
   */
  Firings(Path path, Predicate<String> known) {
    journal =
        Journal.open(
            path,
            (position, line) ->
                Lines.read(line, Firing.class)
                    .filter(firing -> known.test(firing.alert()))
                    .ifPresent(firing -> note(firing, position)));
  }

  synchronized boolean told(String alert, ArticleId article) {
    return told.contains(Firing.key(alert, article));
  }

  /** Notes firings, but for those told before; answers those that are new. */
  synchronized List<Firing> tell(Collection<Firing> firings) {
    List<Firing> fresh = new ArrayList<>();
    for (Firing firing : firings) {
      if (!told.contains(firing.key())) {
        note(firing, journal.append(Lines.write(firing)));
        fresh.add(firing);
      }
    }
    return fresh;
  }

  /** Returns when everything told so far survives a crash. */
  void force() {
    journal.force();
  }

  synchronized int count(String alert) {
    Told of = byAlert.get(alert);
    return of == null ? 0 : of.count;
  }

  /** The {@code number}th firing of an alert, from 0. */
  Firing get(String alert, int number) {
    long position;
    synchronized (this) {
      Told of = byAlert.get(alert);
      if (of == null || number >= of.count) {
        throw new IndexOutOfBoundsException(number);
      }
      position = of.positions[number];
    }
    return Lines.read(journal.read(position), Firing.class).orElseThrow();
  }

  Optional<Instant> last(String alert) {
    int count = count(alert);
    return count == 0 ? Optional.empty() : Optional.of(get(alert, count - 1).at());
  }

  synchronized void forget(String alert) {
    byAlert.remove(alert);
  }

  @Override
  public void close() {
    journal.close();
  }

  private synchronized void note(Firing firing, long position) {
    told.add(firing.key());
    byAlert.computeIfAbsent(firing.alert(), alert -> new Told()).add(position);
  }
}
