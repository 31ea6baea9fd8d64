package depeche.desk.overrides;

import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.desk.Ingestion;
import depeche.index.ArticleHits;
import depeche.index.ArticleHits.Hit;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.index.Change;
import depeche.index.Outcome;
import depeche.query.Clause;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads all articles of an index again and stores what is read differently now. Made again, it
 * changes nothing; an article that is replaced meanwhile is left as its sender has it.
 */
final class Rereading {
  private static final int PAGE = 100;

  private final ArticleIndex index;
  private final Ingestion ingestion;

  Rereading(ArticleIndex index, Ingestion ingestion) {
    this.index = index;
    this.ingestion = ingestion;
  }

  /**
   * @param progress told after each hundred articles
   * @return how far it came: to the end
   */
  OverridesProgress run(Consumer<OverridesProgress> progress) {
    index.refresh();
    OverridesProgress now = new OverridesProgress(0, 0, 0);
    @Nullable String cursor = null;
    do {
      ArticleHits page = index.search(page(cursor));
      long changed = store(page.hits());
      now =
          new OverridesProgress(
              now.articles() + page.hits().size(), page.total(), now.changed() + changed);
      progress.accept(now);
      cursor = page.next();
    } while (cursor != null);
    return now;
  }

  private long store(List<Hit> hits) {
    List<Change> changes = new ArrayList<>();
    for (Hit hit : hits) {
      EnrichedArticle before = hit.article();
      EnrichedArticle now = ingestion.enrich(before.article());
      if (!now.entities().equals(before.entities())) {
        changes.add(ingestion.reread(before, now.entities()));
      }
    }
    return index.write(changes).stream().filter(Outcome.REPLACED::equals).count();
  }

  private static ArticleQuery page(@Nullable String cursor) {
    return new ArticleQuery(
        new Clause.Everything(),
        List.of(Language.UNKNOWN),
        Filters.NONE,
        Sort.OLDEST,
        PAGE,
        cursor,
        FacetChoice.NONE);
  }
}
