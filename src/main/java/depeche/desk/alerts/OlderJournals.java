package depeche.desk.alerts;

import depeche.desk.alerts.Alert.Webhook;
import depeche.journal.Journal;
import depeche.journal.Lines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings journals up to date that were written before alerts had numbers, when what was told was
 * kept by their ids. What was told is written first: stopped in between, all of it is done again.
 */
final class OlderJournals {
  private static final System.Logger LOG = System.getLogger(OlderJournals.class.getName());

  /** Before the text of a line is its checksum. */
  private static final int TEXT = 9;

  /** The length of an id, which no number comes near. */
  private static final int ID = 16;

  private final Path alerts;
  private final Path fired;

  OlderJournals(Path alerts, Path fired) {
    this.alerts = alerts;
    this.fired = fired;
  }

  private record Entry(@Nullable Made made, @Nullable String deleted) {
    Entry numbered(Map<String, Integer> numbers) {
      return made == null
          ? this
          : new Entry(made.numbered(Objects.requireNonNull(numbers.get(made.id()))), deleted);
    }
  }

  private record Made(
      String id,
      @Nullable Integer number,
      String name,
      AlertSearch search,
      Instant created,
      @Nullable Webhook webhook) {
    Made numbered(int wanted) {
      return new Made(id, wanted, name, search, created, webhook);
    }
  }

  /** Of the alerts either the ids or, where that line is up to date, the numbers. */
  private record Told(String article, Instant at, List<String> alerts) {}

  private record ToldByNumber(String article, Instant at, List<Integer> alerts) {}

  void bringUpToDate() {
    if (!areOlder()) {
      return;
    }
    List<Entry> entries = read(alerts, Entry.class);
    Map<String, Integer> numbers = numbers(entries);
    if (Files.exists(fired)) {
      List<String> told =
          read(fired, Told.class).stream().map(line -> Lines.write(told(line, numbers))).toList();
      Journal.replace(fired, told);
    }
    Journal.replace(
        alerts, entries.stream().map(entry -> Lines.write(entry.numbered(numbers))).toList());
    LOG.log(System.Logger.Level.INFO, "{0} alerts have numbers now", numbers.size());
  }

  /** The first alert tells: one with a number is never followed by one without. */
  private boolean areOlder() {
    if (!Files.exists(alerts)) {
      return false;
    }
    try (BufferedReader lines = Files.newBufferedReader(alerts)) {
      return lines
          .lines()
          .filter(line -> line.length() > TEXT)
          .flatMap(line -> Lines.read(line.substring(TEXT), Entry.class).stream())
          .flatMap(entry -> Optional.ofNullable(entry.made()).stream())
          .findFirst()
          .filter(made -> made.number() == null)
          .isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException("the journal " + alerts + " cannot be read", e);
    }
  }

  /** Those that have none come after those that do, in the order in which they were made. */
  private static Map<String, Integer> numbers(List<Entry> entries) {
    Map<String, Integer> numbers = new HashMap<>();
    List<String> without = new ArrayList<>();
    int next = 0;
    for (Entry entry : entries) {
      Made made = entry.made();
      if (made != null && made.number() != null) {
        numbers.put(made.id(), made.number());
        next = Math.max(next, made.number() + 1);
      } else if (made != null) {
        without.add(made.id());
      }
    }
    for (String id : without) {
      numbers.put(id, next++);
    }
    return numbers;
  }

  private static ToldByNumber told(Told line, Map<String, Integer> numbers) {
    List<Integer> alerts =
        line.alerts().stream()
            .map(alert -> alert.length() < ID ? Integer.valueOf(alert) : numbers.get(alert))
            .filter(Objects::nonNull)
            .toList();
    return new ToldByNumber(line.article(), line.at(), alerts);
  }

  private static <T> List<T> read(Path path, Class<T> type) {
    List<T> all = new ArrayList<>();
    Journal.readFrom(path, (position, text) -> Lines.read(text, type).ifPresent(all::add));
    return all;
  }
}
