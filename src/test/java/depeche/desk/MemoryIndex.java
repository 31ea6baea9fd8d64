package depeche.desk;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.index.ArticleHits;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.index.Change;
import depeche.index.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/** Keeps articles in maps and finds none: enough of the port for what writes to it. */
@NullMarked
final class MemoryIndex implements ArticleIndex {
  private final Map<ArticleId, Change.Store> articles = new LinkedHashMap<>();
  private final Map<String, String> origins = new LinkedHashMap<>();

  @Override
  public List<Outcome> write(List<Change> changes) {
    return changes.stream().map(this::write).toList();
  }

  private Outcome write(Change change) {
    switch (change) {
      case Change.Store store -> {
        Change.Store before = articles.put(store.article().article().id(), store);
        if (before == null) {
          return Outcome.CREATED;
        }
        return before.fingerprint().equals(store.fingerprint())
            ? Outcome.UNCHANGED
            : Outcome.REPLACED;
      }
      case Change.Remove(ArticleId id) -> {
        return articles.remove(id) == null ? Outcome.ABSENT : Outcome.REMOVED;
      }
      case Change.OriginRead(String origin, String stamp) -> {
        origins.put(origin, stamp);
        return Outcome.NOTED;
      }
      case Change.OriginGone(String origin) -> {
        origins.remove(origin);
        return Outcome.NOTED;
      }
    }
  }

  @Override
  public void commit() {}

  @Override
  public void refresh() {}

  @Override
  public ArticleHits search(ArticleQuery query) {
    return new ArticleHits(articles.size(), List.of(), Map.of(), null, null);
  }

  @Override
  public Optional<EnrichedArticle> find(ArticleId id) {
    return Optional.ofNullable(articles.get(id)).map(Change.Store::article);
  }

  @Override
  public Map<String, String> origins() {
    return Map.copyOf(origins);
  }

  @Override
  public List<ArticleId> articlesFrom(String origin) {
    return articles.values().stream()
        .filter(store -> Objects.equals(store.origin(), origin))
        .map(store -> store.article().article().id())
        .toList();
  }

  @Override
  public Health health() {
    return new Health(articles.size(), 0, 1, "memory");
  }

  @Override
  public void close() {}

  /** The titles of all articles, in the order they were first written. */
  List<String> titles() {
    return articles.values().stream().map(store -> store.article().article().title()).toList();
  }
}
