package depeche.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Records in a folder, each kind in a journal of its own, open in one process at a time. */
public final class FolderStore implements RecordStore {
  /** A journal of which most lines no longer count is written anew from here on, in lines. */
  private static final int FEW = 1000;

  private final Path folder;
  private final Runnable released;

  /**
   * @param released told when others may have the folder
   */
  public FolderStore(Path folder, Runnable released) {
    this.folder = folder;
    this.released = released;
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public <E> Log<E> log(String name, Class<E> type, Log.Reader<E> reader) {
    return new FileLog<>(path(name), type, reader);
  }

  @Override
  public <E> Log<E> latest(
      String name, Class<E> type, Function<E, String> key, Log.Reader<E> reader) {
    shorten(path(name), type, key);
    return log(name, type, reader);
  }

  @Override
  public <E> Pending<E> pending(String name, Class<E> type, Runnable beforeForgetting) {
    return new FilePending<>(path(name), type, beforeForgetting);
  }

  @Override
  public Lease lease(String name) {
    return Lease.UNCONTESTED;
  }

  private static <E> void shorten(Path path, Class<E> type, Function<E, String> key) {
    if (!Files.exists(path)) {
      return;
    }
    AtomicInteger lines = new AtomicInteger();
    Map<String, E> latest = new LinkedHashMap<>();
    Journal.readFrom(
        path,
        (position, line) -> {
          lines.incrementAndGet();
          Lines.read(line, type).ifPresent(entry -> latest.put(key.apply(entry), entry));
        });
    if (lines.get() >= FEW + 2 * latest.size()) {
      Journal.replace(path, latest.values().stream().map(Lines::write).toList());
    }
  }

  private Path path(String name) {
    return folder.resolve(name + ".log");
  }

  /** Each journal is closed by whoever opened it. */
  @Override
  public void close() {
    released.run();
  }
}
