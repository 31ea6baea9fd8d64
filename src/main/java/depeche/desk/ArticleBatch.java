package depeche.desk;

import depeche.article.Article;
import depeche.index.ArticleIndex;
import depeche.index.Change;
import depeche.index.IndexUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Gathers changes until enriching them keeps all cores busy, then writes them in order. What it
 * holds is bounded by count and by length. A change that says others are done is written when those
 * are on disk, so that no loss on the way to it can make it untrue.
 */
final class ArticleBatch {
  private static final int MOST_CHANGES = 256;
  private static final int MOST_CHARACTERS = 2_000_000;
  private static final long COMMIT_INTERVAL_NANOS = Duration.ofSeconds(10).toNanos();

  private final ArticleIndex index;
  private final Ingestion ingestion;
  private final CorpusTally tally;
  private final long losses;
  private final List<Supplier<Change>> pending = new ArrayList<>();
  private final List<Change> settled = new ArrayList<>();
  private int characters;
  private long lastCommit = System.nanoTime();

  ArticleBatch(ArticleIndex index, Ingestion ingestion, CorpusTally tally) {
    this.index = index;
    this.ingestion = ingestion;
    this.tally = tally;
    this.losses = index.losses();
  }

  /** Enriches and writes an article, soon. */
  void store(Article article, String origin) {
    characters += article.length();
    add(() -> ingestion.store(article, origin));
  }

  /** Writes a change after all that were added before it, soon. */
  void add(Change change) {
    add(() -> change);
  }

  /** Writes a change once all that were added before it are on disk. */
  void settle(Change change) {
    settled.add(change);
  }

  private void add(Supplier<Change> change) {
    pending.add(change);
    if (pending.size() >= MOST_CHANGES || characters >= MOST_CHARACTERS) {
      flush();
      if (System.nanoTime() - lastCommit > COMMIT_INTERVAL_NANOS) {
        commit();
      }
    }
  }

  /** Writes everything added so far. */
  void flush() {
    if (pending.isEmpty()) {
      return;
    }
    try (var _ = ingestion.room().take(characters)) {
      List<Change> changes = pending.parallelStream().map(Supplier::get).toList();
      pending.clear();
      characters = 0;
      tally.written(ingestion.write(changes));
    }
  }

  /**
   * Writes everything and puts it on disk; of what is settled, the next commit may be the first to
   * know.
   *
   * @throws IndexUnavailableException where something written before was lost
   */
  void commit() {
    flush();
    if (ingestion.commit() != losses) {
      throw index.lastLoss();
    }
    index.write(List.copyOf(settled));
    settled.clear();
    lastCommit = System.nanoTime();
  }

  /** Puts everything on disk. */
  void end() {
    commit();
    index.commit();
  }
}
