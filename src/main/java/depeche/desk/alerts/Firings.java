package depeche.desk.alerts;

import depeche.article.ArticleId;
import depeche.journal.Log;
import depeche.journal.RecordStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What was told, for ever, whoever told it. A line of the log has all the alerts that told of an
 * article, for thousands may; in memory is where that line stands, and for each alert which lines
 * it is in.
 */
final class Firings implements AutoCloseable {
  /** Lines that are added at once: each may be long. */
  private static final int AT_ONCE = 25;

  private final UnaryOperator<int[]> kept;
  private final Log<Line> log;
  private final ToldArticles latestLine = new ToldArticles();
  private final FiringNumbers linesOf = new FiringNumbers();
  private long[] positions = new long[1024];
  private long[] moments = new long[1024];
  private int[] earlierLines = new int[1024];
  private int lines;

  /** A line of the log: an article and the alerts that told of it. */
  private record Line(String article, Instant at, int[] alerts) {}

  /** An article of which alerts are to tell. */
  record Told(ArticleId article, int[] alerts) {}

  /**
   * @param kept leaves those alerts that are not deleted
   */
  Firings(RecordStore store, UnaryOperator<int[]> kept) {
    this.kept = kept;
    this.log = store.log("fired", Line.class, (position, line) -> note(line, position));
  }

  /** Takes in what others told. */
  synchronized void catchUp() {
    log.catchUp();
  }

  /** Those of {@code alerts} that have not told of {@code article}. */
  synchronized int[] untold(ArticleId article, int[] alerts) {
    int line = latestLine.get(article);
    if (line == ToldArticles.NONE || alerts.length == 0) {
      return alerts;
    }
    BitSet told = new BitSet();
    for (; line != ToldArticles.NONE; line = earlierLines[line]) {
      Line before = line(line);
      if (before.article().equals(article.value())) {
        Arrays.stream(before.alerts()).forEach(told::set);
      }
    }
    return Arrays.stream(alerts).filter(alert -> !told.get(alert)).toArray();
  }

  /** Notes that alerts told of articles, but for those that did before; answers the others. */
  synchronized int[] tell(List<Told> all, Instant at) {
    BitSet fresh = new BitSet();
    List<Told> few = new ArrayList<>();
    Set<ArticleId> articles = new HashSet<>();
    for (Told told : all) {
      if (few.size() == AT_ONCE || !articles.add(told.article())) {
        tellFew(few, at, fresh);
        few.clear();
        articles.clear();
        articles.add(told.article());
      }
      few.add(told);
    }
    tellFew(few, at, fresh);
    return fresh.stream().toArray();
  }

  private void tellFew(List<Told> few, Instant at, BitSet fresh) {
    List<Line> lines = new ArrayList<>();
    log.add(() -> {
      lines.clear();
      for (Told told : few) {
        int[] alerts = kept.apply(untold(told.article(), told.alerts()));
        if (alerts.length > 0) {
          lines.add(new Line(told.article().value(), at, alerts));
        }
      }
      return List.copyOf(lines);
    });
    lines.forEach(line -> Arrays.stream(line.alerts()).forEach(fresh::set));
  }

  /** Returns when everything told so far survives a crash. */
  void force() {
    log.force();
  }

  synchronized int count(int alert) {
    return linesOf.count(alert);
  }

  /** Some of an alert's firings, by their numbers from 0, the first one first. */
  synchronized List<Firing> get(Alert alert, int from, int to) {
    return lines(linesOf.get(alert.number(), from, to)).stream()
        .map(line -> new Firing(alert.id(), line.article(), line.at()))
        .toList();
  }

  /** When an alert last told, to the millisecond. */
  synchronized Optional<Instant> last(Alert alert) {
    int count = count(alert.number());
    return Arrays.stream(linesOf.get(alert.number(), Math.max(0, count - 1), count))
        .mapToObj(line -> Instant.ofEpochMilli(moments[line]))
        .findFirst();
  }

  synchronized void forget(int alert) {
    linesOf.forget(alert);
  }

  @Override
  public synchronized void close() {
    log.close();
  }

  private Line line(int number) {
    return lines(number).getFirst();
  }

  private List<Line> lines(int... numbers) {
    return log.get(Arrays.stream(numbers).mapToLong(number -> positions[number]).toArray());
  }

  private synchronized void note(Line line, long position) {
    if (lines == positions.length) {
      positions = Arrays.copyOf(positions, 2 * lines);
      moments = Arrays.copyOf(moments, 2 * lines);
      earlierLines = Arrays.copyOf(earlierLines, 2 * lines);
    }
    ArticleId article = new ArticleId(line.article());
    positions[lines] = position;
    moments[lines] = line.at().toEpochMilli();
    earlierLines[lines] = latestLine.get(article);
    latestLine.put(article, lines);
    for (int alert : kept.apply(line.alerts())) {
      linesOf.add(alert, lines);
    }
    lines++;
  }
}
