package depeche.desk.alerts;

import depeche.desk.journal.Journal;
import depeche.desk.journal.Lines;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** All alerts there are. */
final class AlertBook implements AutoCloseable {
  private final Journal journal;
  private final Map<String, Alert> alerts = new ConcurrentSkipListMap<>();

  /** A line of the journal: an alert that was made, or the id of one that was deleted. */
  private record Entry(@Nullable Alert made, @Nullable String deleted) {}

  AlertBook(Path path) {
    journal =
        Journal.open(
            path, (position, line) -> Lines.read(line, Entry.class).ifPresent(this::apply));
  }

  /** Adds an alert, on disk when this returns. */
  void add(Alert alert) {
    write(new Entry(alert, null));
  }

  /** Adds many alerts at the price of one. */
  void addAll(Collection<Alert> all) {
    all.forEach(alert -> {
      journal.append(Lines.write(new Entry(alert, null)));
      alerts.put(alert.id(), alert);
    });
    journal.force();
  }

  void delete(String id) {
    write(new Entry(null, id));
  }

  Optional<Alert> find(String id) {
    return Optional.ofNullable(alerts.get(id));
  }

  List<Alert> all() {
    return List.copyOf(alerts.values());
  }

  @Override
  public void close() {
    journal.close();
  }

  private void write(Entry entry) {
    journal.append(Lines.write(entry));
    journal.force();
    apply(entry);
  }

  private void apply(Entry entry) {
    if (entry.made() != null) {
      alerts.put(entry.made().id(), entry.made());
    } else if (entry.deleted() != null) {
      alerts.remove(entry.deleted());
    }
  }
}
