package depeche.lucene;

import depeche.index.ArticleIndex;
import depeche.index.Change;
import depeche.index.Sample;
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
    return Sample.article(id).body("La digue tient bon. ".repeat(20)).from("file").change();
  }
}
