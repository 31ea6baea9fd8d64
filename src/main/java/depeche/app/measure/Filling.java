package depeche.app.measure;

import depeche.article.EnrichedArticle;
import depeche.index.ArticleIndex;
import depeche.index.Change;
import java.io.PrintStream;
import java.util.List;

/** Puts articles that are already analysed into an engine, and prints what it cost. */
final class Filling {
  private static final int BATCH = 500;

  private final PrintStream out;

  Filling(PrintStream out) {
    this.out = out;
  }

  void fill(ArticleIndex index, List<EnrichedArticle> articles) {
    Stopwatch watch = new Stopwatch();
    Progress progress = new Progress("indexing", articles.size());
    for (int from = 0; from < articles.size(); from += BATCH) {
      List<Change> batch =
          articles.subList(from, Math.min(from + BATCH, articles.size())).stream()
              .<Change>map(article -> new Change.Store(article, fingerprint(article), null))
              .toList();
      index.write(batch);
      progress.advance(batch.size());
    }
    index.commit();
    index.refresh();
    double millis = watch.millis();
    ArticleIndex.Health health = index.health();
    out.printf(
        "%s: %,d articles in %.1f s (%.2f ms each), %,d bytes (%,d each)%n",
        health.engine(),
        health.articles(),
        millis / 1000,
        millis / articles.size(),
        health.bytes(),
        health.bytes() / Math.max(1, health.articles()));
  }

  private static String fingerprint(EnrichedArticle article) {
    return Integer.toHexString(article.toString().hashCode());
  }
}
