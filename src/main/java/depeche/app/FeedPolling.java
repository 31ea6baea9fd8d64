package depeche.app;

import depeche.desk.feeds.Feeds;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls the feeds in their time once the service serves, from a thread of its own. */
@Singleton
final class FeedPolling implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(FeedPolling.class);

  /** How long it may take until a feed that is new in the list is seen. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Feeds feeds;
  private final Thread thread = Thread.ofPlatform().name("feeds").unstarted(this::run);
  private final CountDownLatch stopped = new CountDownLatch(1);

  FeedPolling(Feeds feeds) {
    this.feeds = feeds;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    thread.start();
  }

  private void run() {
    try {
      do {
        look();
      } while (!stopped.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      LOG.debug("No feed is polled any more", e);
    }
  }

  private void look() throws InterruptedException {
    try {
      feeds.pollDue();
    } catch (RuntimeException e) {
      LOG.error("The feeds could not be polled", e);
    }
  }

  /** The index is closed only after this; what was being fetched is fetched again another time. */
  @PreDestroy
  void stop() throws InterruptedException {
    stopped.countDown();
    thread.interrupt();
    thread.join();
  }
}
