package depeche.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.ArticleId;
import depeche.article.Language;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.index.Change;
import depeche.index.Outcome;
import depeche.query.Clause;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.Sort;
import depeche.text.Chains;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when a process that writes is killed, as {@code kill -9} does. */
final class KilledProcessIT {
  private static final int ACKNOWLEDGED_BATCHES = 25;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void everyAcknowledgedArticleIsThereAndNothingNeedsRepair() throws Exception {
    Set<String> acknowledged = new HashSet<>();
    for (int round = 0; round < 2; round++) {
      acknowledged.addAll(writeUntilKilled());
      try (ArticleIndex index = LuceneIndex.open(folder, Chains.load())) {

        assertThat(acknowledged)
            .allSatisfy(id -> assertThat(index.find(new ArticleId(id))).isPresent());
        assertThat(found(index)).isGreaterThanOrEqualTo(acknowledged.size());
        assertThat(index.articlesFrom("file")).hasSize((int) index.health().articles());
        String one = acknowledged.iterator().next();
        assertThat(index.write(List.of(new Change.Remove(new ArticleId(one)))))
            .containsExactly(Outcome.REMOVED);
        acknowledged.remove(one);
      }
    }
  }

  private List<String> writeUntilKilled() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                WritingProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader output = process.inputReader()) {
      int batches = 0;
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        acknowledged.addAll(List.of(line.split(" ")));
        if (++batches == ACKNOWLEDGED_BATCHES) {
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(process.waitFor()).as("killed, not ended").isNotZero();
    return acknowledged;
  }

  private static long found(ArticleIndex index) {
    return index
        .search(
            new ArticleQuery(
                new Clause.Word("digue"),
                List.of(Language.FRENCH),
                Filters.NONE,
                Sort.RELEVANCE,
                0,
                null,
                FacetChoice.NONE))
        .total();
  }
}
