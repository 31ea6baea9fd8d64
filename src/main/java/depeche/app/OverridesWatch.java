package depeche.app;

import depeche.desk.overrides.EditorialOverrides;
import depeche.index.IndexUnavailableException;
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

/** Looks at the editor's decisions every second once the service serves, in its own thread. */
@Singleton
final class OverridesWatch implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(OverridesWatch.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final EditorialOverrides overrides;
  private final Thread thread = Thread.ofPlatform().name("overrides").unstarted(this::watch);
  private final CountDownLatch stopped = new CountDownLatch(1);

  OverridesWatch(EditorialOverrides overrides) {
    this.overrides = overrides;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    thread.start();
  }

  private void watch() {
    try {
      do {
        look();
      } while (!stopped.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      LOG.debug("No longer looking at the editor's decisions", e);
    }
  }

  private void look() {
    try {
      overrides.synchronise();
    } catch (CancellationException stop) {
      LOG.info("Stopped while decisions were being applied; the next start applies them.");
    } catch (IndexUnavailableException later) {
      LOG.warn("Decisions are applied once the index is back: {}", later.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Decisions could not be applied", e);
    }
  }

  /** The index is closed only after this. */
  @PreDestroy
  void stop() throws InterruptedException {
    overrides.stop();
    stopped.countDown();
    thread.join();
  }
}
