package depeche.lucene;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.index.ArticleIndex;
import depeche.index.Change;
import depeche.text.Chains;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A process that writes articles without end and tells, after each commit, which are safe. */
final class WritingProcess {
  private static final int BATCH = 20;

  private WritingProcess() {}

  public static void main(String[] folder) {
    ArticleIndex index = LuceneIndex.open(Path.of(folder[0]), Chains.load());
    for (int batch = 0; ; batch++) {
      List<String> ids = ids(batch);
      index.write(ids.stream().<Change>map(WritingProcess::store).toList());
      index.commit();
      System.out.println(String.join(" ", ids));
    }
  }

  private static List<String> ids(int batch) {
    return IntStream.range(0, BATCH).mapToObj(i -> "article-" + batch + "-" + i).toList();
  }

  private static Change store(String id) {
    Article article =
        new Article(
            new ArticleId(id),
            null,
            "Une dépêche",
            "",
            "La digue tient bon. ".repeat(20),
            Language.FRENCH,
            null,
            List.of(),
            null,
            null,
            null,
            List.of(),
            List.of());
    return new Change.Store(new EnrichedArticle(article, Language.FRENCH, List.of()), id, "file");
  }
}
