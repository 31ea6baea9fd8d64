package depeche.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.journal.Lines;
import depeche.journal.Log;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * A log as numbered documents, each with the entries that were added at once. Whoever adds writes
 * the document after the last that it has read: where that is there already, somebody else was
 * first, whose entries are read before the next number is tried.
 */
final class ClusterLog<E> implements Log<E> {
  /** How many entries a document may have, so that a position is its number and one of them. */
  private static final int MOST_ENTRIES = 1024;

  private static final int FIRST_LOOK = 4;
  private static final int LONGEST_LOOK = 500;

  private final RecordIndex records;
  private final String name;
  private final Class<E> type;
  private final Reader<E> reader;
  private long next;
  private boolean read;

  ClusterLog(RecordIndex records, String name, Class<E> type, Reader<E> reader) {
    this.records = records;
    this.name = name;
    this.type = type;
    this.reader = reader;
  }

  @Override
  public void catchUp() {
    int look = FIRST_LOOK;
    int seen;
    do {
      seen = readNext(look);
      look = seen == look ? Math.min(LONGEST_LOOK, 5 * look) : 0;
    } while (look > 0);
    read = true;
  }

  /** Reads up to so many documents, and answers how many there were. */
  private int readNext(int most) {
    List<String> names = LongStream.range(next, next + most).mapToObj(this::document).toList();
    Map<String, RecordIndex.Found> found = records.find(names);
    int seen = 0;
    for (String document : names) {
      RecordIndex.Found there = found.get(document);
      if (there == null) {
        break;
      }
      read(there.record());
      next++;
      seen++;
    }
    return seen;
  }

  private void read(JsonNode lines) {
    for (int i = 0; i < lines.size(); i++) {
      long position = next * MOST_ENTRIES + i;
      Lines.read(lines.path(i).asText(), type).ifPresent(entry -> reader.read(position, entry));
    }
  }

  @Override
  public void add(Supplier<List<E>> entries) {
    if (!read) {
      catchUp();
    }
    List<E> added = entries.get();
    while (!added.isEmpty() && !isFirst(added)) {
      catchUp();
      added = entries.get();
    }
    if (!added.isEmpty()) {
      long position = next++ * MOST_ENTRIES;
      for (E entry : added) {
        reader.read(position++, entry);
      }
    }
  }

  private boolean isFirst(List<E> added) {
    if (added.size() > MOST_ENTRIES) {
      throw new IllegalArgumentException("too many entries at once: " + added.size());
    }
    return records.create(document(next), name, added.stream().map(Lines::write).toList());
  }

  @Override
  public List<E> get(long... positions) {
    List<E> entries = new ArrayList<>();
    for (int from = 0; from < positions.length; from += LONGEST_LOOK) {
      int to = Math.min(from + LONGEST_LOOK, positions.length);
      entries.addAll(getFew(Arrays.copyOfRange(positions, from, to)));
    }
    return entries;
  }

  private List<E> getFew(long... positions) {
    List<String> names =
        Arrays.stream(positions)
            .mapToObj(position -> document(position / MOST_ENTRIES))
            .distinct()
            .toList();
    Map<String, RecordIndex.Found> found = records.find(names);
    return Arrays.stream(positions).mapToObj(position -> entry(position, found)).toList();
  }

  private E entry(long position, Map<String, RecordIndex.Found> found) {
    RecordIndex.Found document = found.get(document(position / MOST_ENTRIES));
    if (document == null) {
      throw new IllegalStateException("no entry at " + position + " of " + name);
    }
    int place = (int) (position % MOST_ENTRIES);
    return Lines.read(document.record().path(place).asText(), type).orElseThrow();
  }

  private String document(long number) {
    return name + "-" + number;
  }

  /** Nothing to do: what is added is on the disk of every copy in sync. */
  @Override
  public void force() {}

  /** Nothing to do: it keeps nothing open. */
  @Override
  public void close() {}
}
