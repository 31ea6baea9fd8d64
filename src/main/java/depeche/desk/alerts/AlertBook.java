package depeche.desk.alerts;

import depeche.desk.alerts.Alert.Webhook;
import depeche.desk.journal.Journal;
import depeche.desk.journal.Lines;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** All alerts there are. */
final class AlertBook implements AutoCloseable {
  private final Journal journal;
  private final Map<String, Alert> byId = new HashMap<>();
  private final TreeMap<Integer, Alert> byNumber = new TreeMap<>();
  private final BitSet hooked = new BitSet();
  private int next;

  /** A line of the journal: an alert that was made, or the id of one that was deleted. */
  private record Entry(@Nullable Alert made, @Nullable String deleted) {}

  /** An alert to be made. */
  record Wanted(String name, AlertSearch search, @Nullable Webhook webhook) {}

  AlertBook(Path path) {
    journal =
        Journal.open(
            path, (position, line) -> Lines.read(line, Entry.class).ifPresent(this::apply));
  }

  /** Makes alerts, on disk when this returns. */
  synchronized List<Alert> add(Collection<Wanted> all, Instant now) {
    List<Alert> made = new ArrayList<>();
    for (Wanted one : all) {
      String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
      Alert alert = new Alert(id, next, one.name(), one.search(), now, one.webhook());
      Entry entry = new Entry(alert, null);
      journal.append(Lines.write(entry));
      apply(entry);
      made.add(alert);
    }
    journal.force();
    return made;
  }

  synchronized void delete(String id) {
    Entry entry = new Entry(null, id);
    journal.append(Lines.write(entry));
    journal.force();
    apply(entry);
  }

  synchronized Optional<Alert> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  synchronized Optional<Alert> find(int number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /** Those of some alerts that are there. */
  synchronized int[] known(int[] numbers) {
    return byNumber.size() == next
        ? numbers
        : Arrays.stream(numbers).filter(byNumber::containsKey).toArray();
  }

  /** Those of some alerts that have a webhook. */
  synchronized List<Alert> withWebhook(int[] numbers) {
    return Arrays.stream(numbers).filter(hooked::get).mapToObj(byNumber::get).toList();
  }

  /** In the order in which they were made. */
  synchronized List<Alert> all() {
    return List.copyOf(byNumber.values());
  }

  @Override
  public void close() {
    journal.close();
  }

  private void apply(Entry entry) {
    if (entry.made() != null) {
      byId.put(entry.made().id(), entry.made());
      byNumber.put(entry.made().number(), entry.made());
      hooked.set(entry.made().number(), entry.made().webhook() != null);
      next = Math.max(next, entry.made().number() + 1);
    } else if (entry.deleted() != null) {
      Alert deleted = byId.remove(entry.deleted());
      if (deleted != null) {
        byNumber.remove(deleted.number());
        hooked.clear(deleted.number());
      }
    }
  }
}
