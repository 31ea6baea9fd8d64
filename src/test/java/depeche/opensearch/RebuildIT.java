package depeche.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.index.ArticleHits;
import depeche.index.ArticleQuery;
import depeche.index.Change;
import depeche.index.IndexUnavailableException;
import depeche.index.Outcome;
import depeche.query.Clause;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.Sort;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;
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
      index.write(List.of(store("from-a-file", "file"), new Change.OriginRead("file", "stamp")));

      rebuild();

      assertThat(languages(index)).hasSize(ARTICLES + 1);
      assertThat(languages(index).values()).containsOnly(ANEW);
      assertThat(index.origins()).containsExactly(Map.entry("file", "stamp"));
      assertThat(index.originsOf(new ArticleId("from-a-file"))).containsExactly("file");
      assertThat(index.write(List.of(store("0", null)))).containsExactly(Outcome.UNCHANGED);
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
              write(
                  index,
                  List.of(store("new-" + i, null), new Change.Remove(new ArticleId("" + i))));
              kept.add("new-" + i);
              kept.remove("" + i);
            }
          });

      rebuild();
      done.set(true);
      writer.join();

      index.refresh();
      assertThat(ids(index)).containsExactlyInAnyOrderElementsOf(kept);
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
              totals.add(page(index, null).total());
            } while (!done.get());
            totals.add(page(index, null).total());
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
    index.write(IntStream.range(0, ARTICLES).<Change>mapToObj(i -> store("" + i, null)).toList());
    index.refresh();
  }

  /** As long as the cluster has no answer, the writer sends the same again. */
  private static void write(OpenSearchIndex index, List<Change> changes) {
    while (true) {
      try {
        index.write(changes);
        return;
      } catch (IndexUnavailableException later) {
        Thread.onSpinWait();
      }
    }
  }

  private static Set<String> ids(OpenSearchIndex index) {
    return languages(index).keySet();
  }

  private static Map<String, Language> languages(OpenSearchIndex index) {
    List<ArticleHits.Hit> hits = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      ArticleHits page = page(index, cursor);
      hits.addAll(page.hits());
      cursor = page.next();
    } while (cursor != null);
    return hits.stream()
        .collect(
            Collectors.toMap(
                hit -> hit.article().article().id().value(), hit -> hit.article().language()));
  }

  private static ArticleHits page(OpenSearchIndex index, @Nullable String cursor) {
    return index.search(
        new ArticleQuery(
            new Clause.Everything(),
            List.of(Language.FRENCH),
            Filters.NONE,
            Sort.NEWEST,
            100,
            cursor,
            FacetChoice.NONE));
  }

  private static Change.Store store(String id, @Nullable String origin) {
    Article article =
        new Article(
            new ArticleId(id),
            null,
            "Marée " + id,
            "",
            "Le coefficient de marée est de quatre-vingt-dix.",
            Language.FRENCH,
            null,
            List.of(),
            null,
            null,
            null,
            List.of(),
            List.of());
    return new Change.Store(
        new EnrichedArticle(article, Language.FRENCH, List.of()), "fingerprint", origin);
  }
}
