package depeche.desk.rejections;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.desk.Refusals;
import depeche.desk.Sender;
import depeche.desk.journal.Journal;
import depeche.desk.journal.Lines;
import depeche.source.Reading.Excerpt;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
  private final LinkedHashMap<String, Place> places = new LinkedHashMap<>();
  private final Map<Sender, Set<String>> bySender = new HashMap<>();
  private Journal journal;
  private long bytes;
  private long next;

  /** Where a rejection stands, and when it was last seen to be one. */
  private static final class Place {
    final long number;
    final long position;
    final int length;
    final Sender sender;
    Instant seen;

    Place(Rejection of, long position, int length) {
      this.number = of.number();
      this.position = position;
      this.length = length;
      this.sender = of.sender();
      this.seen = of.at();
    }
  }

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
    Rejection rejection = rejection(sender, rejected);
    Place known = places.get(rejection.id());
    if (known != null) {
      known.seen = rejection.at();
      return;
    }
    try {
      String line = Lines.write(new Entry(rejection, null));
      add(rejection, journal.append(line), line.length());
      makeRoom();
    } catch (UncheckedIOException full) {
      LOG.log(System.Logger.Level.WARNING, "a rejection is not kept: {0}", full.getMessage());
    }
  }

  @Override
  public synchronized void settled(Sender sender, Instant since) {
    List.copyOf(bySender.getOrDefault(sender, Set.of())).stream()
        .filter(id -> Objects.requireNonNull(places.get(id)).seen.isBefore(since))
        .forEach(this::delete);
  }

  /** How many there are. */
  public synchronized int count() {
    return places.size();
  }

  /**
   * Some of them, the newest first.
   *
   * @param before those with lower numbers than this
   */
  public synchronized List<Rejection> newest(long before, int size) {
    List<Rejection> page = new ArrayList<>(size);
    for (Place place : places.sequencedValues().reversed()) {
      if (page.size() == size) {
        break;
      }
      if (place.number < before) {
        page.add(at(place));
      }
    }
    return page;
  }

  public synchronized Optional<Rejection> find(String id) {
    return Optional.ofNullable(places.get(id)).map(this::at);
  }

  /** Forgets one; says whether there was one. */
  public synchronized boolean delete(String id) {
    if (!places.containsKey(id)) {
      return false;
    }
    journal.append(Lines.write(new Entry(null, id)));
    forget(id);
    makeRoom();
    return true;
  }

  @Override
  public synchronized void close() {
    journal.close();
  }

  private Rejection rejection(Sender sender, Rejected rejected) {
    Reason reason = rejected.reason();
    Excerpt excerpt = rejected.excerpt();
    String text = excerpt == null ? null : excerpt.text();
    String identity =
        String.join(
            "\u0000",
            sender.toString(),
            rejected.where(),
            Long.toString(rejected.line()),
            reason.toString(),
            Objects.requireNonNullElse(text, ""));
    return new Rejection(
        UUID.nameUUIDFromBytes(identity.getBytes(UTF_8)).toString(),
        next,
        clock.instant(),
        sender,
        rejected.where(),
        rejected.line(),
        excerpt == null ? -1 : excerpt.start(),
        reason.problem().name().toLowerCase(Locale.ROOT),
        reason.detail(),
        text == null || reason.offset() > text.length() ? -1 : reason.offset(),
        text,
        excerpt != null && excerpt.whole());
  }

  private Rejection at(Place place) {
    return Objects.requireNonNull(
        Lines.read(journal.read(place.position), Entry.class).orElseThrow().rejection());
  }

  private void read(long position, String line) {
    Lines.read(line, Entry.class)
        .ifPresent(entry -> {
          Rejection rejection = entry.rejection();
          if (rejection != null) {
            add(rejection, position, line.length());
          } else if (entry.gone() != null) {
            forget(entry.gone());
          }
        });
  }

  private void add(Rejection rejection, long position, int length) {
    forget(rejection.id());
    places.put(rejection.id(), new Place(rejection, position, length));
    bySender.computeIfAbsent(rejection.sender(), _ -> new HashSet<>()).add(rejection.id());
    bytes += length;
    next = Math.max(next, rejection.number() + 1);
  }

  private void forget(String id) {
    Place place = places.remove(id);
    if (place != null) {
      bytes -= place.length;
      bySender.computeIfPresent(
          place.sender, (_, ids) -> ids.remove(id) && ids.isEmpty() ? null : ids);
    }
  }

  /** Forgets the oldest beyond what is kept, and writes the journal anew once much is of no use. */
  private void makeRoom() {
    while (places.size() > most || (bytes > mostBytes && places.size() > 1)) {
      forget(places.firstEntry().getKey());
    }
    if (journal.length() > WASTE * mostBytes) {
      rewrite();
    }
  }

  private void rewrite() {
    Journal old = journal;
    Journal.replace(
        path, () -> places.values().stream().map(place -> old.read(place.position)).iterator());
    places.clear();
    bySender.clear();
    bytes = 0;
    journal = Journal.open(path, this::read);
    old.close();
  }
}
