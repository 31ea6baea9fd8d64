package depeche.desk.alerts;

import depeche.article.ArticleId;
import depeche.desk.journal.Journal;
import depeche.desk.journal.Lines;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What was told, for ever. A line of the journal has all the alerts that told of an article, for
 * thousands may; in memory is where that line stands, and for each alert which lines it is in.
 */
final class Firings implements AutoCloseable {
  private final UnaryOperator<int[]> known;
  private final Journal journal;
  private final ToldArticles latestLine = new ToldArticles();
  private final FiringNumbers linesOf = new FiringNumbers();
  private long[] positions = new long[1024];
  private int[] earlierLines = new int[1024];
  private int lines;

  /** A line of the journal: an article and the alerts that told of it. */
  private record Line(String article, Instant at, int[] alerts) {}

  /**
   * @param known leaves those alerts that are still there
   */
  Firings(Path path, UnaryOperator<int[]> known) {
    this.known = known;
    this.journal =
        Journal.open(
            path,
            (position, line) -> Lines.read(line, Line.class).ifPresent(of -> note(of, position)));
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

  /** Notes that alerts told of an article, but for those that did before; answers the others. */
  synchronized int[] tell(ArticleId article, int[] alerts, Instant at) {
    int[] fresh = known.apply(untold(article, alerts));
    if (fresh.length > 0) {
      Line line = new Line(article.value(), at, fresh);
      note(line, journal.append(Lines.write(line)));
    }
    return fresh;
  }

  /** Returns when everything told so far survives a crash. */
  void force() {
    journal.force();
  }

  synchronized int count(int alert) {
    return linesOf.count(alert);
  }

  /** Some of an alert's firings, by their numbers from 0, the first one first. */
  synchronized List<Firing> get(Alert alert, int from, int to) {
    return Arrays.stream(linesOf.get(alert.number(), from, to))
        .mapToObj(this::line)
        .map(line -> new Firing(alert.id(), line.article(), line.at()))
        .toList();
  }

  synchronized Optional<Instant> last(Alert alert) {
    int count = count(alert.number());
    return get(alert, Math.max(0, count - 1), count).stream().map(Firing::at).findFirst();
  }

  synchronized void forget(int alert) {
    linesOf.forget(alert);
  }

  @Override
  public void close() {
    journal.close();
  }

  private Line line(int number) {
    return Lines.read(journal.read(positions[number]), Line.class).orElseThrow();
  }

  private void note(Line line, long position) {
    if (lines == positions.length) {
      positions = Arrays.copyOf(positions, 2 * lines);
      earlierLines = Arrays.copyOf(earlierLines, 2 * lines);
    }
    ArticleId article = new ArticleId(line.article());
    positions[lines] = position;
    earlierLines[lines] = latestLine.get(article);
    latestLine.put(article, lines);
    for (int alert : known.apply(line.alerts())) {
      linesOf.add(alert, lines);
    }
    lines++;
  }
}
