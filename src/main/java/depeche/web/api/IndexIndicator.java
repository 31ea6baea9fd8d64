package depeche.web.api;

import depeche.desk.CorpusProgress;
import depeche.desk.CorpusWatch;
import depeche.desk.ReanalysisWatch;
import depeche.index.ArticleIndex;
import depeche.index.IndexUnavailableException;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** How the index is, under {@code details.index} of {@code /health}. */
@Singleton
final class IndexIndicator extends AbstractHealthIndicator<IndexIndicator.IndexBody> {
  private final ArticleIndex index;
  private final CorpusWatch watch;
  private final ReanalysisWatch reanalysis;

  /**
   * @param bytes on disk
   * @param indexing how far the pass over the corpus is, or null where none is under way
   * @param reanalysis how far the index is made anew, or null where it is not
   */
  record IndexBody(
      long articles,
      long bytes,
      int format,
      String engine,
      long segments,
      long deleted,
      ArticleIndex.@Nullable Commit commit,
      @Nullable CorpusProgress indexing,
      ReanalysisWatch.@Nullable Reached reanalysis) {}

  IndexIndicator(
      @Named(TaskExecutors.BLOCKING) ExecutorService executor,
      ArticleIndex index,
      CorpusWatch watch,
      ReanalysisWatch reanalysis) {
    setExecutorService(executor);
    this.index = index;
    this.watch = watch;
    this.reanalysis = reanalysis;
  }

  @Override
  protected IndexBody getHealthInformation() {
    try {
      ArticleIndex.Health health = index.health();
      healthStatus = HealthStatus.UP;
      return new IndexBody(
          health.articles(),
          health.bytes(),
          health.format(),
          health.engine(),
          health.segments(),
          health.deleted(),
          health.commit(),
          watch.underWay().orElse(null),
          reanalysis.underWay().orElse(null));
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
