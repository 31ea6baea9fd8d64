package depeche.desk.alerts;

import depeche.desk.alerts.Alert.Webhook;
import depeche.journal.Log;
import depeche.journal.RecordStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** All alerts there are, whoever made them. */
final class AlertBook implements AutoCloseable {
  private static final int AT_ONCE = 100;

  private final Log<Entry> log;
  private final Map<String, Alert> byId = new HashMap<>();
  private final TreeMap<Integer, Alert> byNumber = new TreeMap<>();
  private final BitSet hooked = new BitSet();
  private final Map<String, Alert> made = new LinkedHashMap<>();
  private final List<Alert> deleted = new ArrayList<>();
  private int next;

  /** A line of the log: an alert that was made, or the id of one that was deleted. */
  private record Entry(@Nullable Alert made, @Nullable String deleted) {}

  /** An alert to be made. */
  record Wanted(String name, AlertSearch search, @Nullable Webhook webhook) {}

  /** What is other than before. */
  record News(List<Alert> made, List<Alert> deleted) {}

  AlertBook(RecordStore store) {
    log = store.log("alerts", Entry.class, (position, entry) -> apply(entry));
  }

  /** Takes in what others made and deleted. */
  synchronized void catchUp() {
    log.catchUp();
  }

  /** What was made and deleted, here or elsewhere, since {@link #heeded}. */
  synchronized News news() {
    return new News(List.copyOf(made.values()), List.copyOf(deleted));
  }

  /** The news so far are none any more. */
  synchronized void heeded() {
    made.clear();
    deleted.clear();
  }

  /** Makes alerts, kept for good when this returns. */
  synchronized List<Alert> add(Collection<Wanted> all, Instant now) {
    List<Wanted> wanted = List.copyOf(all);
    List<Alert> added = new ArrayList<>();
    for (int from = 0; from < wanted.size(); from += AT_ONCE) {
      added.addAll(addFew(wanted.subList(from, Math.min(from + AT_ONCE, wanted.size())), now));
    }
    log.force();
    return added;
  }

  private List<Alert> addFew(List<Wanted> wanted, Instant now) {
    List<String> ids =
        wanted.stream()
            .map(_ -> HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()))
            .toList();
    log.add(() -> {
      List<Entry> entries = new ArrayList<>();
      for (Wanted one : wanted) {
        int place = entries.size();
        Alert alert =
            new Alert(ids.get(place), next + place, one.name(), one.search(), now, one.webhook());
        entries.add(new Entry(alert, null));
      }
      return entries;
    });
    return ids.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
  }

  synchronized void delete(String id) {
    log.add(() -> byId.containsKey(id) ? List.of(new Entry(null, id)) : List.of());
    log.force();
  }

  synchronized Optional<Alert> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  synchronized Optional<Alert> find(int number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /** Those of some alerts that are not deleted, as far as is known here. */
  synchronized int[] kept(int[] numbers) {
    return byNumber.size() == next
        ? numbers
        : Arrays.stream(numbers)
            .filter(number -> number >= next || byNumber.containsKey(number))
            .toArray();
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
  public synchronized void close() {
    log.close();
  }

  private synchronized void apply(Entry entry) {
    if (entry.made() != null) {
      Alert alert = entry.made();
      byId.put(alert.id(), alert);
      byNumber.put(alert.number(), alert);
      hooked.set(alert.number(), alert.webhook() != null);
      next = Math.max(next, alert.number() + 1);
      made.put(alert.id(), alert);
    } else if (entry.deleted() != null) {
      Alert gone = byId.remove(entry.deleted());
      if (gone != null) {
        byNumber.remove(gone.number());
        hooked.clear(gone.number());
        made.remove(gone.id());
        deleted.add(gone);
      }
    }
  }
}
