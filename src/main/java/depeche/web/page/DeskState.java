package depeche.web.page;

import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.desk.CorpusProgress;
import depeche.desk.daybook.Day;
import depeche.desk.feeds.Feeds;
import depeche.desk.overrides.OverridesState;
import depeche.desk.rejections.Rejection;
import depeche.index.ArticleIndex.Health;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the archive is at one moment.
 *
 * @param arrivals the latest of today that are still there, the latest first
 * @param rejections the latest of them
 * @param rejectionCount of all of them
 * @param feeds that are polled, in the order of their list
 * @param parkedAlerts how many alerts have a webhook that is given up
 * @param languages how many articles are in each, the most first
 * @param underWay how far the pass over the corpus is, or null where none is
 */
record DeskState(
    Day today,
    List<Came> arrivals,
    List<Rejection> rejections,
    int rejectionCount,
    OverridesState overrides,
    List<Feeds.Listed> feeds,
    int alerts,
    long parkedAlerts,
    Health health,
    Map<Language, Long> languages,
    @Nullable CorpusProgress underWay) {

  /** An article that came in. */
  record Came(EnrichedArticle article, Instant at) {}
}
