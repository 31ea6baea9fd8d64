package depeche.desk.feeds;

import depeche.journal.Journal;
import depeche.journal.Lines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How things are with every feed, on disk. A disk that takes no more costs what was noted last:
 * such a feed is asked again for what is known already.
 */
final class FeedStates implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(FeedStates.class.getName());
  private static final String FILE = "feeds.journal";
  private static final long LONGEST = 4 << 20;

  private final Path path;
  private final Map<URI, FeedState> states = new ConcurrentHashMap<>();
  private Journal journal;

  FeedStates(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("feeds cannot be kept in " + folder, e);
    }
    this.path = folder.resolve(FILE);
    this.journal = Journal.open(path, this::read);
  }

  FeedState of(URI address) {
    return states.getOrDefault(address, FeedState.unknown(address));
  }

  synchronized void note(FeedState state) {
    states.put(state.address(), state);
    try {
      journal.append(Lines.write(state));
      if (journal.length() > LONGEST) {
        Journal.replace(path, () -> states.values().stream().map(Lines::write).iterator());
        journal.close();
        journal = Journal.open(path, this::read);
      }
    } catch (UncheckedIOException full) {
      LOG.log(System.Logger.Level.WARNING, "how a feed is was not noted: {0}", full.getMessage());
    }
  }

  @Override
  public synchronized void close() {
    journal.close();
  }

  private void read(long position, String line) {
    Lines.read(line, FeedState.class).ifPresent(state -> states.put(state.address(), state));
  }
}
