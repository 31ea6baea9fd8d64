package depeche.lucene;

import depeche.article.ArticleId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.lucene.search.ReferenceManager.RefreshListener;
import org.jspecify.annotations.Nullable;

/**
 * What was written since the last snapshot, so that it can be read before the next. The writer
 * notes a change here after it gave it to Lucene, so a change missing here is in the latest
 * snapshot.
 */
final class UnrefreshedWrites implements RefreshListener {
  private record Generations(
      Map<ArticleId, Written> current, Map<ArticleId, Written> beingRefreshed) {}

  private volatile Generations generations = new Generations(new ConcurrentHashMap<>(), Map.of());

  private volatile Consumer<ArticleId> listener = _ -> {};

  void note(ArticleId id, Written written) {
    generations.current.put(id, written);
    listener.accept(id);
  }

  /** Names every article that is noted from now on to {@code next}, and to no other. */
  void tell(Consumer<ArticleId> next) {
    listener = next;
  }

  /** What was last written under {@code id}, or null where the latest snapshot knows. */
  @Nullable Written latest(ArticleId id) {
    Generations now = generations;
    Written written = now.current.get(id);
    return written != null ? written : now.beingRefreshed.get(id);
  }

  @Override
  public void beforeRefresh() {
    Generations before = generations;
    Map<ArticleId, Written> pending = before.current;
    if (!before.beingRefreshed.isEmpty()) {
      pending = new ConcurrentHashMap<>(before.beingRefreshed);
      pending.putAll(before.current);
    }
    generations = new Generations(new ConcurrentHashMap<>(), pending);
  }

  @Override
  public void afterRefresh(boolean refreshed) {
    if (refreshed) {
      generations = new Generations(generations.current, Map.of());
    }
  }
}
