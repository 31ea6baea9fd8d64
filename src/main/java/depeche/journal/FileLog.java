package depeche.journal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** A log in a journal, which nobody else has open. All of it is read when it is opened. */
final class FileLog<E> implements Log<E> {
  private final Class<E> type;
  private final Reader<E> reader;
  private final Journal journal;

  FileLog(Path path, Class<E> type, Reader<E> reader) {
    this.type = type;
    this.reader = reader;
    this.journal =
        Journal.open(
            path,
            (position, line) ->
                Lines.read(line, type).ifPresent(entry -> reader.read(position, entry)));
  }

  /** Nothing to do: nobody else adds to it. */
  @Override
  public void catchUp() {}

  @Override
  public void add(Supplier<List<E>> entries) {
    for (E entry : entries.get()) {
      reader.read(journal.append(Lines.write(entry)), entry);
    }
  }

  @Override
  public List<E> get(long... positions) {
    return Arrays.stream(positions)
        .mapToObj(position -> Lines.read(journal.read(position), type).orElseThrow())
        .toList();
  }

  @Override
  public void force() {
    journal.force();
  }

  @Override
  public void close() {
    journal.close();
  }
}
