package depeche.desk.daybook;

import depeche.article.ArticleId;
import depeche.desk.Arrivals;
import depeche.index.Change;
import depeche.index.Outcome;
import depeche.journal.Journal;
import depeche.journal.Lines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps the book of what came in, in a journal on disk that a restart does not end. Days are those
 * of UTC, as in the index. A disk that takes no more costs lines of the book, and nothing else.
 */
public final class Daybook implements Arrivals, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Daybook.class.getName());
  private static final String FILE = "days.journal";

  /** How many articles of one write are named, and how many in all. */
  private static final int NAMED_AT_ONCE = 20;

  private static final int NAMED = 200;
  private static final int DAYS = 31;

  /** The journal is written anew, and short, once it is longer than this, in bytes. */
  private static final long ROOM = 1 << 20;

  private final Path path;
  private final InstantSource clock;
  private final TreeMap<LocalDate, Day> days = new TreeMap<>();
  private final Deque<Named> latest = new ArrayDeque<>();
  private Journal journal;

  /** An article that came in. */
  public record Named(Instant at, ArticleId article) {}

  /** A line of the journal: what was written at once. */
  private record Entry(Instant at, Day counted, List<String> articles) {}

  private Daybook(Path path, InstantSource clock) {
    this.path = path;
    this.clock = clock;
    this.journal = Journal.open(path, this::read);
  }

  /** Opens the book kept in {@code folder}, or begins one there. */
  public static Daybook open(Path folder, InstantSource clock) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("no book of days can be kept in " + folder, e);
    }
    return new Daybook(folder.resolve(FILE), clock);
  }

  @Override
  public Arrival expected(List<Change> changes) {
    List<Step> steps = changes.stream().map(Daybook::step).toList();
    return outcomes -> note(steps, outcomes);
  }

  /** How many articles a day brought. */
  public synchronized Day day(LocalDate day) {
    return days.getOrDefault(day, Day.QUIET);
  }

  /** The articles that came in on a day, as far as they are named; the latest first. */
  public synchronized List<Named> latest(LocalDate day, int most) {
    return latest.reversed().stream()
        .filter(named -> day(named.at()).equals(day))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized void close() {
    journal.close();
  }

  private enum Kind {
    STORE,
    REMOVE,
    NOTE
  }

  /** What is kept of a change until it is on disk: not its text. */
  private record Step(Kind kind, String article) {}

  private static Step step(Change change) {
    return switch (change) {
      case Change.Store store -> new Step(Kind.STORE, store.article().article().id().value());
      case Change.Remove(ArticleId id) -> new Step(Kind.REMOVE, id.value());
      case Change.Withdraw(ArticleId id, String _) -> new Step(Kind.REMOVE, id.value());
      case Change.Reread _, Change.OriginRead _, Change.OriginGone _ -> new Step(Kind.NOTE, "");
    };
  }

  private void note(List<Step> steps, List<Outcome> outcomes) {
    Day counted = Day.QUIET;
    List<String> named = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Day one = counted(steps.get(i).kind(), outcomes.get(i));
      counted = counted.plus(one);
      if (one.created() + one.replaced() > 0) {
        named.add(steps.get(i).article());
      }
    }
    if (!counted.isQuiet()) {
      int from = Math.max(0, named.size() - NAMED_AT_ONCE);
      add(new Entry(clock.instant(), counted, named.subList(from, named.size())));
    }
  }

  private static Day counted(Kind kind, Outcome outcome) {
    return switch (kind) {
      case STORE ->
          new Day(outcome == Outcome.CREATED ? 1 : 0, outcome == Outcome.REPLACED ? 1 : 0, 0);
      case REMOVE -> new Day(0, 0, outcome == Outcome.REMOVED ? 1 : 0);
      case NOTE -> Day.QUIET;
    };
  }

  private synchronized void add(Entry entry) {
    take(entry);
    try {
      if (journal.length() > ROOM) {
        shorten();
      } else {
        journal.append(Lines.write(entry));
      }
    } catch (UncheckedIOException full) {
      LOG.log(System.Logger.Level.WARNING, "what came in is not noted: {0}", full.getMessage());
    }
  }

  private void shorten() {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<LocalDate, Day> day : days.entrySet()) {
      Instant at = day.getKey().atStartOfDay(ZoneOffset.UTC).toInstant();
      lines.add(Lines.write(new Entry(at, day.getValue(), List.of())));
    }
    for (Named named : latest) {
      List<String> one = List.of(named.article().value());
      lines.add(Lines.write(new Entry(named.at(), Day.QUIET, one)));
    }
    journal.close();
    Journal.replace(path, lines);
    journal = Journal.open(path, (position, line) -> {});
  }

  private void read(long position, String line) {
    Lines.read(line, Entry.class).ifPresent(this::take);
  }

  private void take(Entry entry) {
    if (!entry.counted().isQuiet()) {
      days.merge(day(entry.at()), entry.counted(), Day::plus);
    }
    while (days.size() > DAYS) {
      days.pollFirstEntry();
    }
    for (String article : entry.articles()) {
      latest.addLast(new Named(entry.at(), new ArticleId(article)));
      if (latest.size() > NAMED) {
        latest.removeFirst();
      }
    }
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
