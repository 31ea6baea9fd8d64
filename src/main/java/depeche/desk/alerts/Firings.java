package depeche.desk.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.article.ArticleId;
import depeche.desk.journal.Journal;
import depeche.desk.journal.Lines;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
  private final Predicate<String> known;
  private final Journal journal;
  private final Keys told = new Keys();
  private final Map<String, Positions> byAlert = new HashMap<>();

  /** A line of the journal: an article and the alerts that told of it. */
  private record Line(String article, Instant at, List<String> alerts) {}

  /** Where an alert's firings are in the journal, in order. */
  private static final class Positions {
    private long[] values = new long[4];
    private int count;

    void add(long position) {
      if (count == values.length) {
        values = Arrays.copyOf(values, 2 * count);
      }
      values[count++] = position;
    }
  }

  /**
   * @param known tells the alerts that are still there
   */
  Firings(Path path, Predicate<String> known) {
    this.known = known;
    this.journal =
        Journal.open(
            path,
            (position, line) ->
                Lines.read(line, Line.class)
                    .ifPresent(of -> note(of.article(), of.alerts(), position)));
  }

  /** Those of {@code alerts} that have not told of {@code article}. */
  synchronized List<String> untold(ArticleId article, Collection<String> alerts) {
    long digest = digest(article.value());
    return alerts.stream().filter(alert -> !told.contains(key(alert, digest))).toList();
  }

  /** Notes that alerts told of an article, but for those that did before; answers the others. */
  synchronized List<Firing> tell(ArticleId article, Collection<String> alerts, Instant at) {
    List<String> fresh = untold(article, alerts).stream().filter(known).toList();
    if (!fresh.isEmpty()) {
      long position = journal.append(Lines.write(new Line(article.value(), at, fresh)));
      note(article.value(), fresh, position);
    }
    return fresh.stream().map(alert -> new Firing(alert, article.value(), at)).toList();
  }

  /** Returns when everything told so far survives a crash. */
  void force() {
    journal.force();
  }

  synchronized int count(String alert) {
    Positions of = byAlert.get(alert);
    return of == null ? 0 : of.count;
  }

  /** Some of an alert's firings, by their numbers from 0, the first one first. */
  List<Firing> get(String alert, int from, int to) {
    List<Long> positions = new ArrayList<>();
    synchronized (this) {
      Positions of = byAlert.get(alert);
      for (int number = from; of != null && number < Math.min(to, of.count); number++) {
        positions.add(of.values[number]);
      }
    }
    return positions.stream()
        .map(position -> Lines.read(journal.read(position), Line.class).orElseThrow())
        .map(line -> new Firing(alert, line.article(), line.at()))
        .toList();
  }

  Optional<Instant> last(String alert) {
    int count = count(alert);
    return get(alert, Math.max(0, count - 1), count).stream().map(Firing::at).findFirst();
  }

  synchronized void forget(String alert) {
    byAlert.remove(alert);
  }

  @Override
  public void close() {
    journal.close();
  }

  private synchronized void note(String article, List<String> alerts, long position) {
    long digest = digest(article);
    for (String alert : alerts) {
      if (known.test(alert)) {
        told.add(key(alert, digest));
        byAlert.computeIfAbsent(alert, of -> new Positions()).add(position);
      }
    }
  }

  /**
   * One number for an alert and an article, which two in ten million firings share once in 300,000
   * times: the alert's own random number and a digest of the article's id, mixed (Stafford 2011,
   * variant 13).
   */
  private static long key(String alert, long article) {
    long mixed = Long.parseUnsignedLong(alert, 16) + Long.rotateLeft(article, 32);
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  private static long digest(String article) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(article.getBytes(UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
