package depeche.web.api.entities;

import depeche.desk.overrides.EditorialOverrides;
import depeche.desk.overrides.OverridesState;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;

/**
 * How things are with the editor's decisions, under {@code details.overrides} of {@code /health}.
 */
@Singleton
final class OverridesIndicator extends AbstractHealthIndicator<OverridesState> {
  private final EditorialOverrides overrides;

  OverridesIndicator(
      @Named(TaskExecutors.BLOCKING) ExecutorService executor, EditorialOverrides overrides) {
    setExecutorService(executor);
    this.overrides = overrides;
  }

  /** A file that is wrong is the editor's business, and no reason to take the service away. */
  @Override
  protected OverridesState getHealthInformation() {
    healthStatus = HealthStatus.UP;
    return overrides.state();
  }

  @Override
  protected String getName() {
    return "overrides";
  }
}
