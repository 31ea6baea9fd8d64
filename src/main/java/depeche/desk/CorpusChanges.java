package depeche.desk;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Tells what has changed below the roots of a corpus, as far as the file system tells it: a network
 * share does not, nor one with more folders than the system watches.
 */
public final class CorpusChanges implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(CorpusChanges.class.getName());

  /** Where more has changed at once, all is better looked at. */
  private static final int MOST_PLACES = 10_000;

  private final List<Path> roots;
  private final WatchService service;
  private boolean limited;

  /**
   * @param roots files and folders, with all folders in them
   */
  public CorpusChanges(List<Path> roots) throws IOException {
    this.roots = List.copyOf(roots);
    this.service = FileSystems.getDefault().newWatchService();
    watchAll();
  }

  /**
   * Returns at the next change, or one since the last call; after {@code atMost}, or at close.
   *
   * @return the files and folders that are new, changed or gone, without links in their paths;
   *     empty where more may have changed than is known
   */
  public Optional<Set<Path>> await(Duration atMost) throws InterruptedException {
    Set<Path> places = new TreeSet<>();
    boolean known = true;
    try {
      WatchKey key = service.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
      while (key != null) {
        known &= places(key, places) && places.size() <= MOST_PLACES;
        key.reset();
        key = service.poll();
      }
      if (!known) {
        watchAll();
      }
    } catch (ClosedWatchServiceException closed) {
      LOG.log(System.Logger.Level.DEBUG, "nothing is waited for any more", closed);
    }
    return known ? Optional.of(places) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    service.close();
  }

  /** Watches what could not be watched before, or was not there. */
  public void watchAll() {
    for (Path root : roots) {
      if (Files.exists(root)) {
        try {
          Path real = root.toRealPath();
          if (Files.isDirectory(real)) {
            watch(real, Integer.MAX_VALUE);
          } else {
            watch(Objects.requireNonNull(real.getParent()), 0);
          }
        } catch (IOException problem) {
          tell(root, problem);
        }
      }
    }
  }

  /** Adds the places that a key tells of; says whether it told all. */
  private boolean places(WatchKey key, Set<Path> places) {
    Path folder = (Path) key.watchable();
    boolean all = true;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (!(event.context() instanceof Path name)) {
        all = false;
      } else if (places.size() <= MOST_PLACES) {
        Path place = folder.resolve(name);
        places.add(place);
        if (event.kind() == ENTRY_CREATE && Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
          watch(place, Integer.MAX_VALUE);
        }
      }
    }
    return all;
  }

  private void watch(Path start, int depth) {
    try (Stream<Path> folders =
        Files.find(start, depth, (path, attributes) -> attributes.isDirectory())) {
      for (Path folder : (Iterable<Path>) folders::iterator) {
        folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
      }
    } catch (IOException | UncheckedIOException problem) {
      tell(start, problem);
    }
  }

  private void tell(Path place, Exception problem) {
    if (!limited && Files.exists(place)) {
      limited = true;
      LOG.log(
          System.Logger.Level.WARNING,
          "Not everything below {0} can be watched; it is looked through now and then: {1}",
          place,
          problem.getMessage());
    }
  }
}
