package depeche.desk.rejections;

import depeche.desk.Refusals;
import depeche.desk.Sender;
import depeche.journal.Journal;
import depeche.journal.Lines;
import depeche.source.Reading.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rejections there are, in a journal on disk; in memory is only where each stands in it. A disk
 * that takes no more costs the record of a rejection, and nothing else.
 */
public final class Rejections implements Refusals, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Rejections.class.getName());

  /** Where they are kept in the folder of an index unless it is said otherwise. */
  public static final String FOLDER = "rejections";

  private static final String FILE = "rejections.journal";

  /** How many rejections are kept unless it is said otherwise. */
  public static final int MOST = 10_000;

  /** How long they may be together, in bytes, unless it is said otherwise. */
  public static final long MOST_BYTES = 64L << 20;

  /** The share of what the journal holds that may be of no use any more. */
  private static final int WASTE = 2;

  private final Path path;
  private final int most;
  private final long mostBytes;
  private final InstantSource clock;
  private RejectionPlaces places = new RejectionPlaces();
  private Journal journal;

  /** A line of the journal: a rejection, or the id of one that is gone. */
  private record Entry(@Nullable Rejection rejection, @Nullable String gone) {}

  private Rejections(Path path, int most, long mostBytes, InstantSource clock) {
    this.path = path;
    this.most = most;
    this.mostBytes = mostBytes;
    this.clock = clock;
    this.journal = Journal.open(path, this::read);
    makeRoom();
  }

  /**
   * Opens the rejections kept in {@code folder}, or begins there.
   *
   * @param most how many are kept
   * @param mostBytes how long they may be together
   */
  public static Rejections open(Path folder, int most, long mostBytes, InstantSource clock) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("rejections cannot be kept in " + folder, e);
    }
    return new Rejections(folder.resolve(FILE), most, mostBytes, clock);
  }

  /** Opens the rejections kept beside the index in {@code folder}, within the usual bounds. */
  public static Rejections beside(Path index) {
    return open(index.resolve(FOLDER), MOST, MOST_BYTES, InstantSource.system());
  }

  /** The rejections in {@code folder}, oldest first, while a service may have them open. */
  public static void read(Path folder, Consumer<Rejection> each) {
    Map<String, Rejection> live = new LinkedHashMap<>();
    if (Files.exists(folder.resolve(FILE))) {
      Journal.readFrom(
          folder.resolve(FILE),
          (position, line) ->
              Lines.read(line, Entry.class)
                  .ifPresent(entry -> {
                    Rejection rejection = entry.rejection();
                    if (rejection == null) {
                      live.remove(entry.gone());
                    } else {
                      live.put(rejection.id(), rejection);
                    }
                  }));
    }
    live.values().forEach(each);
  }

  @Override
  public synchronized void refused(Sender sender, Rejected rejected) {
    Rejection rejection = Rejection.of(sender, rejected, places.next(), clock.instant());
    if (places.seeAgain(rejection.id(), rejection.at())) {
      return;
    }
    try {
      String line = Lines.write(new Entry(rejection, null));
      places.add(rejection, journal.append(line), line.length());
      makeRoom();
    } catch (UncheckedIOException full) {
      LOG.log(System.Logger.Level.WARNING, "a rejection is not kept: {0}", full.getMessage());
    }
  }

  /** The same of what a sender refused itself; says whether there is such a problem. */
  public boolean noted(Sender sender, ToldRejection told) {
    Optional<Rejected> rejected = told.rejected();
    rejected.ifPresent(input -> refused(sender, input));
    return rejected.isPresent();
  }

  @Override
  public synchronized void settled(Sender sender, Instant since) {
    places.of(sender, since).forEach(this::delete);
  }

  /** How many there are. */
  public synchronized int count() {
    return places.count();
  }

  /**
   * Some of them, the newest first.
   *
   * @param before those with lower numbers than this
   */
  public synchronized List<Rejection> newest(long before, int size) {
    return places.newest(before, size).stream().map(this::at).toList();
  }

  public synchronized Optional<Rejection> find(String id) {
    return places.find(id).map(this::at);
  }

  /** Forgets one; says whether there was one. */
  public synchronized boolean delete(String id) {
    if (places.find(id).isEmpty()) {
      return false;
    }
    journal.append(Lines.write(new Entry(null, id)));
    places.forget(id);
    makeRoom();
    return true;
  }

  @Override
  public synchronized void close() {
    journal.close();
  }

  private Rejection at(long position) {
    return Objects.requireNonNull(
        Lines.read(journal.read(position), Entry.class).orElseThrow().rejection());
  }

  private void read(long position, String line) {
    Lines.read(line, Entry.class)
        .ifPresent(entry -> {
          Rejection rejection = entry.rejection();
          if (rejection != null) {
            places.add(rejection, position, line.length());
          } else if (entry.gone() != null) {
            places.forget(entry.gone());
          }
        });
  }

  /** Forgets the oldest beyond what is kept, and writes the journal anew once much is of no use. */
  private void makeRoom() {
    while (places.count() > most || (places.bytes() > mostBytes && places.count() > 1)) {
      places.forgetOldest();
    }
    if (journal.length() > WASTE * mostBytes) {
      rewrite();
    }
  }

  private void rewrite() {
    Journal old = journal;
    List<Long> kept = places.all();
    Journal.replace(path, () -> kept.stream().map(old::read).iterator());
    places = new RejectionPlaces();
    journal = Journal.open(path, this::read);
    old.close();
  }
}
