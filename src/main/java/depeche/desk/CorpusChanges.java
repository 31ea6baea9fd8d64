package depeche.desk;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Tells when something below the roots of a corpus has changed, as far as the file system tells it:
 * a network share does not, nor one with more folders than the system watches.
 */
public final class CorpusChanges implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(CorpusChanges.class.getName());

  private final List<Path> roots;
  private final WatchService service;
  private boolean limited;

  /**
   * @param roots files and folders, with all folders in them
   */
  public CorpusChanges(List<Path> roots) throws IOException {
    this.roots = List.copyOf(roots);
    this.service = FileSystems.getDefault().newWatchService();
    watchFolders();
  }

  /** Returns at the next change, or one since the last call; after {@code atMost}, or at close. */
  public void await(Duration atMost) throws InterruptedException {
    try {
      WatchKey key = service.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
      boolean changed = key != null;
      while (key != null) {
        key.pollEvents();
        key.reset();
        key = service.poll();
      }
      if (changed) {
        watchFolders();
      }
    } catch (ClosedWatchServiceException closed) {
      LOG.log(System.Logger.Level.DEBUG, "nothing is waited for any more", closed);
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }

  private void watchFolders() {
    for (Path root : roots) {
      Path start = Files.isRegularFile(root) ? root.toAbsolutePath().getParent() : root;
      try (Stream<Path> folders =
          Files.find(
              start,
              Files.isDirectory(root) ? Integer.MAX_VALUE : 0,
              (path, attributes) -> attributes.isDirectory())) {
        for (Path folder : (Iterable<Path>) folders::iterator) {
          folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
        }
      } catch (IOException | UncheckedIOException problem) {
        if (!limited && Files.exists(root)) {
          limited = true;
          LOG.log(
              System.Logger.Level.WARNING,
              "Not everything below {0} can be watched; it is looked through now and then: {1}",
              root,
              problem.getMessage());
        }
      }
    }
  }
}
