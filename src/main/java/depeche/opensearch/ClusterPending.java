package depeche.opensearch;

import depeche.journal.Lines;
import depeche.journal.Pending;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Notes as documents, each with the instance that wrote it. An instance that is there holds a lease
 * of its own; whoever can take that over has found that it is gone, and settles its notes.
 */
final class ClusterPending<E> implements Pending<E> {
  private final RecordIndex records;
  private final String name;
  private final String instance;
  private final Class<E> type;
  private final ClusterLease life;
  private final Map<String, ClusterLease> others = new HashMap<>();
  private final Queue<String> done = new ConcurrentLinkedQueue<>();

  /** What a document says: who wrote it, and what. */
  private record Note(String writer, String text) {}

  ClusterPending(RecordIndex records, String name, String instance, Class<E> type) {
    this.records = records;
    this.name = name;
    this.instance = instance;
    this.type = type;
    this.life = lifeOf(instance);
  }

  @Override
  public String add(E note) {
    if (!life.isHeld()) {
      life.hold();
    }
    String key = name + "-" + UUID.randomUUID();
    records.create(key, name, new Note(instance, Lines.write(note)));
    return key;
  }

  /** With the next round: nobody minds a note that was done when its writer died. */
  @Override
  public void done(String key) {
    done.add(key);
  }

  @Override
  public synchronized void settleLeft(Consumer<E> settle) {
    life.hold();
    removeDone();
    Map<String, List<RecordIndex.Found>> byWriter = new HashMap<>();
    records.forEach(
        name,
        note -> {
          String writer = note.record().path("writer").asText();
          if (!writer.equals(instance)) {
            byWriter.computeIfAbsent(writer, _ -> new ArrayList<>()).add(note);
          }
        });
    others.keySet().retainAll(byWriter.keySet());
    byWriter.forEach((writer, notes) -> {
      ClusterLease lease = others.computeIfAbsent(writer, this::lifeOf);
      if (lease.hold()) {
        notes.forEach(note -> settle(note, settle));
        lease.release();
      }
    });
  }

  private void settle(RecordIndex.Found note, Consumer<E> settle) {
    Lines.read(note.record().path("text").asText(), type).ifPresent(settle);
    records.remove(note.name());
  }

  private void removeDone() {
    for (String key = done.peek(); key != null; key = done.peek()) {
      records.remove(key);
      done.remove();
    }
  }

  /** What it could not take back, others settle. */
  @Override
  public synchronized void close() {
    life.release();
  }

  private ClusterLease lifeOf(String writer) {
    return new ClusterLease(records, "of-" + writer, instance);
  }
}
