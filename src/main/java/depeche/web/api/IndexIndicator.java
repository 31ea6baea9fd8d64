package depeche.web.api;

import depeche.index.ArticleIndex;
import depeche.index.IndexUnavailableException;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;

/** How the index is, under {@code details.index} of {@code /health}. */
@Singleton
final class IndexIndicator extends AbstractHealthIndicator<ArticleIndex.Health> {
  private final ArticleIndex index;

  IndexIndicator(@Named(TaskExecutors.BLOCKING) ExecutorService executor, ArticleIndex index) {
    setExecutorService(executor);
    this.index = index;
  }

  @Override
  protected ArticleIndex.Health getHealthInformation() {
    try {
      ArticleIndex.Health health = index.health();
      healthStatus = HealthStatus.UP;
      return health;
    } catch (IndexUnavailableException e) {
      healthStatus = HealthStatus.DOWN;
      throw e;
    }
  }

  @Override
  protected String getName() {
    return "index";
  }
}
