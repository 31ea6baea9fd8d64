package depeche.app;

import depeche.desk.Corpus;
import depeche.desk.CorpusChanges;
import depeche.desk.CorpusProgress;
import depeche.desk.CorpusReport;
import depeche.desk.CorpusWatch;
import depeche.index.IndexUnavailableException;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the index up to the corpus once the service serves, and keeps it in step with every change
 * from then on, in a thread of its own.
 */
@Singleton
final class CorpusIndexing implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(CorpusIndexing.class);

  /** A file that was left alone for so long is taken to be whole. */
  private static final Duration QUIET = Duration.ofMillis(500);

  /** How often to look at all without being told of a change: not every file system tells. */
  private static final Duration UNPROMPTED = Duration.ofSeconds(30);

  private static final Duration RETRY = Duration.ofSeconds(10);

  private final Corpus corpus;
  private final Settings settings;
  private final CorpusWatch watch;
  private final CorpusConsole console;
  private final Thread thread = Thread.ofPlatform().name("corpus").unstarted(this::run);

  /** What is to be looked at next, beside what changes until then. */
  private final Set<Path> places = new HashSet<>();

  private long lookedAtAll;
  private volatile boolean stopping;
  private volatile @Nullable CorpusChanges changes;

  CorpusIndexing(Corpus corpus, Settings settings, CorpusWatch watch, CorpusConsole console) {
    this.corpus = corpus;
    this.settings = settings;
    this.watch = watch;
    this.console = console;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    thread.start();
  }

  private void run() {
    try (CorpusChanges watching = new CorpusChanges(settings.corpus())) {
      changes = watching;
      Duration wait = lookAtAll(Duration.ZERO);
      while (!stopping) {
        Optional<Set<Path>> changed = watching.await(wait);
        if (changed.isEmpty() || System.nanoTime() - lookedAtAll >= UNPROMPTED.toNanos()) {
          watching.watchAll();
          wait = lookAtAll(QUIET);
        } else {
          places.addAll(changed.get());
          wait = places.isEmpty() ? untilAll() : lookAtPlaces();
        }
      }
    } catch (CancellationException stopped) {
      LOG.info("Stopped while the corpus was being indexed; the next start goes on from there.");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.error("The corpus cannot be watched", e);
    } finally {
      console.stop();
      watch.ended();
    }
  }

  /** Looks at the whole corpus, and says how long to wait for a change then. */
  private Duration lookAtAll(Duration quiet) {
    lookedAtAll = System.nanoTime();
    boolean first = quiet.isZero();
    return look(first, () -> corpus.synchronise(quiet, this::progressed));
  }

  /** The same where something is known to have changed. */
  private Duration lookAtPlaces() {
    return look(false, () -> corpus.synchronise(Set.copyOf(places), QUIET, this::progressed));
  }

  private Duration look(boolean first, Supplier<CorpusReport> pass) {
    long start = System.nanoTime();
    console.begin();
    try {
      CorpusReport report = pass.get();
      if (first || report.hasNews()) {
        console.report(report);
      }
      places.clear();
      if (report.settling().size() > CorpusReport.MOST_SETTLING) {
        lookedAtAll -= UNPROMPTED.toNanos();
      } else {
        places.addAll(report.settling());
      }
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      return report.settling().isEmpty() ? untilAll() : took.plus(QUIET.dividedBy(2));
    } catch (IndexUnavailableException later) {
      LOG.warn("The corpus waits: {}", later.getMessage());
      lookedAtAll -= UNPROMPTED.toNanos();
      return RETRY;
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (RuntimeException e) {
      LOG.error("The corpus could not be indexed to its end", e);
      return UNPROMPTED;
    } finally {
      watch.ended();
    }
  }

  private Duration untilAll() {
    long since = System.nanoTime() - lookedAtAll;
    return Duration.ofNanos(Math.max(0, UNPROMPTED.toNanos() - since));
  }

  private void progressed(CorpusProgress progress) {
    if (stopping) {
      throw new CancellationException();
    }
    watch.progressed(progress);
    console.accept(progress);
  }

  /** The index is closed only after this: what was written is committed then. */
  @PreDestroy
  void stop() throws InterruptedException, IOException {
    stopping = true;
    CorpusChanges watching = changes;
    if (watching != null) {
      watching.close();
    }
    thread.join();
  }
}
