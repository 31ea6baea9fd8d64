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
import java.time.Duration;
import java.util.concurrent.CancellationException;
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

  /** How often to look without being told of a change, since not every file system tells. */
  private static final Duration UNPROMPTED = Duration.ofSeconds(30);

  private static final Duration RETRY = Duration.ofSeconds(10);

  private final Corpus corpus;
  private final Settings settings;
  private final CorpusWatch watch;
  private final CorpusConsole console;
  private final Thread thread = Thread.ofPlatform().name("corpus").unstarted(this::run);
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
      boolean first = true;
      while (!stopping) {
        Duration wait = look(first);
        first = false;
        watching.await(wait);
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

  /** Makes a pass, and says how long to wait for a change until the next. */
  private Duration look(boolean first) {
    long start = System.nanoTime();
    try {
      CorpusReport report = pass(first ? Duration.ZERO : QUIET);
      if (first || report.hasNews()) {
        console.report(report);
      }
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      return report.filesSettling() > 0 ? took.plus(QUIET.dividedBy(2)) : UNPROMPTED;
    } catch (IndexUnavailableException later) {
      LOG.warn("The corpus waits: {}", later.getMessage());
      return RETRY;
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (RuntimeException e) {
      LOG.error("The corpus could not be indexed to its end", e);
      return UNPROMPTED;
    }
  }

  private CorpusReport pass(Duration quiet) {
    console.begin();
    try {
      return corpus.synchronise(quiet, this::progressed);
    } finally {
      watch.ended();
    }
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
