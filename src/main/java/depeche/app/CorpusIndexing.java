package depeche.app;

import depeche.desk.Corpus;
import depeche.desk.CorpusProgress;
import depeche.desk.CorpusReport;
import depeche.desk.CorpusWatch;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the index up to the corpus once the service serves, in a thread of its own. */
@Singleton
final class CorpusIndexing implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(CorpusIndexing.class);

  private final Corpus corpus;
  private final CorpusWatch watch;
  private final CorpusConsole console;
  private final Thread thread = Thread.ofPlatform().name("corpus").unstarted(this::pass);
  private volatile boolean stopping;

  CorpusIndexing(Corpus corpus, CorpusWatch watch, CorpusConsole console) {
    this.corpus = corpus;
    this.watch = watch;
    this.console = console;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    thread.start();
  }

  private void pass() {
    try {
      CorpusReport report = corpus.synchronise(this::progressed);
      console.report(report);
    } catch (CancellationException stopped) {
      LOG.info("Stopped while the corpus was being indexed; the next start goes on from there.");
    } catch (RuntimeException e) {
      LOG.error("The corpus could not be indexed to its end", e);
    } finally {
      console.stop();
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
  void stop() throws InterruptedException {
    stopping = true;
    thread.join();
  }
}
