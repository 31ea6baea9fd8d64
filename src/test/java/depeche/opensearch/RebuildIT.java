package depeche.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.index.Change;
import depeche.index.Everything;
import depeche.index.Outcome;
import depeche.index.Sample;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An index that is laid out anew while it is in use. */
@Tag("cluster")
final class RebuildIT {
  private static final int ARTICLES = 450;
  private static final Language ANEW = new Language("br");
  private static final UnaryOperator<EnrichedArticle> READING =
      article -> new EnrichedArticle(article.article(), ANEW, article.entities());

  private final RunningCluster cluster = RunningCluster.shared();
  private final String name = "rebuild-" + UUID.randomUUID();

  @AfterEach
  void remove() {
    cluster.remove(name);
  }

  @Test
  void everyArticleIsReadAnewAndKeepsItsOrigins() {
    try (OpenSearchIndex index = cluster.open(name, 2)) {
      fill(index);
      index.write(
          List.of(
              Sample.article("from-a-file").from("file").change(),
              new Change.OriginRead("file", "stamp")));

      rebuild();

      assertThat(languages(index)).hasSize(ARTICLES + 1);
      assertThat(languages(index).values()).containsOnly(ANEW);
      assertThat(index.origins()).containsExactly(Map.entry("file", "stamp"));
      assertThat(index.originsOf(new ArticleId("from-a-file"))).containsExactly("file");
      assertThat(index.write(List.of(store("0")))).containsExactly(Outcome.UNCHANGED);
    }
  }

  @Test
  void whatIsWrittenAndRemovedMeanwhileIsAsTheWriterWasTold() {
    Set<String> kept = new HashSet<>();
    AtomicBoolean done = new AtomicBoolean();
    try (OpenSearchIndex index = cluster.open(name, 2)) {
      fill(index);
      IntStream.range(0, ARTICLES).forEach(i -> kept.add("" + i));
      CompletableFuture<Void> writer =
          CompletableFuture.runAsync(() -> {
            for (int i = 0; i < ARTICLES && !(done.get() && i > 20); i++) {
              Everything.writeUntilAcknowledged(
                  index, List.of(store("new-" + i), new Change.Remove(new ArticleId("" + i))));
              kept.add("new-" + i);
              kept.remove("" + i);
            }
          });

      rebuild();
      done.set(true);
      writer.join();

      index.refresh();
      assertThat(Everything.ids(index)).containsExactlyInAnyOrderElementsOf(kept);
    }
  }

  @Test
  void searchesAnswerInFullAllTheTime() {
    AtomicBoolean done = new AtomicBoolean();
    try (OpenSearchIndex index = cluster.open(name, 2)) {
      fill(index);
      CompletableFuture<Set<Long>> reader =
          CompletableFuture.supplyAsync(() -> {
            Set<Long> totals = new HashSet<>();
            do {
              totals.add(index.search(Everything.page(null)).total());
            } while (!done.get());
            totals.add(index.search(Everything.page(null)).total());
            return totals;
          });

      rebuild();
      done.set(true);

      assertThat(reader.join()).containsExactly((long) ARTICLES);
    }
  }

  private void rebuild() {
    try (Rebuild rebuild = new Rebuild(cluster.settings(name, 2), RunningCluster.CHAINS, READING)) {
      rebuild.run(_ -> {});
    }
  }

  private static void fill(OpenSearchIndex index) {
    index.write(IntStream.range(0, ARTICLES).<Change>mapToObj(i -> store("" + i)).toList());
    index.refresh();
  }

  private static Map<String, Language> languages(OpenSearchIndex index) {
    return Everything.in(index).stream()
        .collect(
            Collectors.toMap(article -> article.article().id().value(), EnrichedArticle::language));
  }

  private static Change.Store store(String id) {
    return Sample.article(id).change();
  }
}
