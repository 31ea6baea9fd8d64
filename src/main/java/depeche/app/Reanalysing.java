package depeche.app;

import depeche.desk.Ingestion;
import depeche.desk.ReanalysisWatch;
import depeche.index.ArticleIndex;
import depeche.index.IndexUnavailableException;
import depeche.lucene.LuceneIndex;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the index anew once the service serves, where it was made by other chains or entity files
 * than this version has; in a thread of its own, while the index is searched as it is.
 */
@Singleton
final class Reanalysing implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(Reanalysing.class);
  private static final Duration RETRY = Duration.ofSeconds(30);

  private final ArticleIndex index;
  private final ArticleReader reader;
  private final Ingestion ingestion;
  private final ReanalysisWatch watch;
  private final Thread thread = Thread.ofPlatform().name("reanalysis").unstarted(this::run);
  private final CountDownLatch stopped = new CountDownLatch(1);

  Reanalysing(
      ArticleIndex index, ArticleReader reader, Ingestion ingestion, ReanalysisWatch watch) {
    this.index = index;
    this.reader = reader;
    this.ingestion = ingestion;
    this.watch = watch;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    thread.start();
  }

  private void run() {
    try {
      while (index instanceof LuceneIndex lucene && !lucene.upkeep().isMadeBy(reader.name())) {
        makeAnew(lucene);
        if (stopped.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException stop) {
      LOG.debug("The index is not looked at any more", stop);
    }
  }

  private void makeAnew(LuceneIndex lucene) {
    try {
      LOG.info("The index was made by another version: it is made anew, and searched as it is.");
      lucene.upkeep().makeAnew(reader.name(), ingestion::readAgain, this::progressed);
      LOG.info("The index is made anew.");
      stopped.countDown();
    } catch (CancellationException stop) {
      LOG.info("Stopped while the index was being made anew; the next start begins again.");
    } catch (IndexUnavailableException later) {
      LOG.warn("The index will be made anew later: {}", later.getMessage());
    } catch (RuntimeException e) {
      LOG.error("The index could not be made anew", e);
    } finally {
      watch.ended();
    }
  }

  private void progressed(long articles, long total) {
    if (stopped.getCount() == 0) {
      throw new CancellationException();
    }
    watch.reached(articles, total);
  }

  /** The index is closed only after this. */
  @PreDestroy
  void stop() throws InterruptedException {
    stopped.countDown();
    thread.join();
  }
}
