package depeche.index;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that an index holds, page by page, and a writer that does not give up. */
public final class Everything {
  private Everything() {}

  /** A page of it. */
  public static ArticleQuery page(@Nullable String cursor) {
    return Asking.forEverything().after(cursor).query();
  }

  /** Every article that a search finds, each as often as it does. */
  public static List<EnrichedArticle> in(ArticleIndex index) {
    List<EnrichedArticle> articles = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      ArticleHits page = index.search(page(cursor));
      page.hits().forEach(hit -> articles.add(hit.article()));
      cursor = page.next();
    } while (cursor != null);
    return articles;
  }

  /** The ids of the same. */
  public static List<String> ids(ArticleIndex index) {
    return in(index).stream().map(article -> article.article().id()).map(ArticleId::value).toList();
  }

  /** Sends the same again as long as the index has no answer. */
  public static void writeUntilAcknowledged(ArticleIndex index, List<Change> changes) {
    while (true) {
      try {
        index.write(changes);
        return;
      } catch (IndexUnavailableException later) {
        Thread.onSpinWait();
      }
    }
  }
}
