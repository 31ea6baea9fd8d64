package depeche.app;

import depeche.index.ArticleIndex;
import depeche.opensearch.OpenSearchIndex;
import depeche.opensearch.Traffic;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/** How the calls to the cluster go, for {@code /prometheus}; nothing for an index in a folder. */
@Singleton
final class ClusterMeters implements MeterBinder {
  private final ArticleIndex index;

  ClusterMeters(ArticleIndex index) {
    this.index = index;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    if (index instanceof OpenSearchIndex remote) {
      Traffic traffic = remote.traffic();
      count(registry, traffic, "answers", "Answers of the cluster", Traffic::answers);
      count(registry, traffic, "retries", "Calls made again, for now in vain", Traffic::retries);
      count(registry, traffic, "failures", "Calls given up after all tries", Traffic::failures);
      count(
          registry,
          traffic,
          "waited.seconds",
          "Time from sending a call until the answer was here",
          waiting -> waiting.waitedNanos() / 1e9);
      count(
          registry,
          traffic,
          "took.milliseconds",
          "Time that the cluster says its answers took",
          Traffic::tookMillis);
    }
  }

  private static void count(
      MeterRegistry registry,
      Traffic traffic,
      String name,
      String description,
      ToDoubleFunction<Traffic> value) {
    FunctionCounter.builder("depeche.cluster." + name, traffic, value)
        .description(description)
        .register(registry);
  }
}
