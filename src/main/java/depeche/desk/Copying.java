package depeche.desk;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.index.ArticleHits;
import depeche.index.ArticleHits.Hit;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.index.Change;
import depeche.query.Clause;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.Sort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries all articles from one index to another, with what was read out of them and the files they
 * came from. One that is there already is left alone, so that a copy broken off goes on where it
 * was. What the other index holds beside is left there.
 */
public final class Copying {
  private static final int PAGE = 100;

  private final ArticleIndex from;
  private final ArticleIndex to;

  public Copying(ArticleIndex from, ArticleIndex to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Copies; all of it is on disk, and can be found, when this returns.
   *
   * @param copied told of each batch's number of articles
   */
  public void run(IntConsumer copied) {
    Map<String, String> origins = from.origins();
    Map<ArticleId, List<String>> originsOf = new HashMap<>();
    origins
        .keySet()
        .forEach(origin ->
            from.articlesFrom(origin)
                .forEach(id -> originsOf.merge(id, List.of(origin), (_, _) -> from.originsOf(id))));
    Iterator<EnrichedArticle> articles = articles(from);
    while (articles.hasNext()) {
      List<Change> batch = new ArrayList<>(PAGE);
      int articlesRead = 0;
      while (articles.hasNext() && articlesRead < PAGE) {
        EnrichedArticle article = articles.next();
        batch.addAll(stores(article, originsOf.get(article.article().id())));
        articlesRead++;
      }
      to.write(batch);
      copied.accept(articlesRead);
    }
    to.write(
        origins.entrySet().stream()
            .<Change>map(origin -> new Change.OriginRead(origin.getKey(), origin.getValue()))
            .toList());
    to.commit();
    to.refresh();
  }

  /**
   * The articles that the other index lacks, or holds otherwise.
   *
   * @param compared told of each article
   */
  public List<ArticleId> differences(IntConsumer compared) {
    List<ArticleId> differing = new ArrayList<>();
    articles(from)
        .forEachRemaining(article -> {
          ArticleId id = article.article().id();
          if (!to.find(id).filter(article::equals).isPresent()) {
            differing.add(id);
          }
          compared.accept(1);
        });
    return differing;
  }

  /** What stores an article with its origins: the one it is stored as it is in comes last. */
  private static List<Change> stores(EnrichedArticle article, @Nullable List<String> origins) {
    String fingerprint = Fingerprint.of(article.article());
    return origins == null
        ? List.of(new Change.Store(article, fingerprint, null))
        : origins.reversed().stream()
            .<Change>map(origin -> new Change.Store(article, fingerprint, origin))
            .toList();
  }

  /** All articles of one state of an index. */
  private static Iterator<EnrichedArticle> articles(ArticleIndex index) {
    return new Iterator<>() {
      private ArticleHits page = index.search(everything(null));
      private int next;

      @Override
      public boolean hasNext() {
        if (next == page.hits().size() && page.next() != null) {
          page = index.search(everything(page.next()));
          next = 0;
        }
        return next < page.hits().size();
      }

      @Override
      public EnrichedArticle next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        Hit hit = page.hits().get(next++);
        return hit.article();
      }
    };
  }

  private static ArticleQuery everything(@Nullable String cursor) {
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
