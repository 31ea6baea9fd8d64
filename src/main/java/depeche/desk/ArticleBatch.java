package depeche.desk;

import depeche.article.Article;
import depeche.index.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Gathers changes until enriching them keeps all cores busy, then writes them in order. What it
 * holds is bounded by count and by length.
 */
final class ArticleBatch {
  private static final int MOST_CHANGES = 256;
  private static final int MOST_CHARACTERS = 4_000_000;
  private static final long COMMIT_INTERVAL_NANOS = Duration.ofSeconds(10).toNanos();

  private final Ingestion ingestion;
  private final CorpusTally tally;
  private final List<Supplier<Change>> pending = new ArrayList<>();
  private int characters;
  private long lastCommit = System.nanoTime();

  ArticleBatch(Ingestion ingestion, CorpusTally tally) {
    this.ingestion = ingestion;
    this.tally = tally;
  }

  /** Enriches and writes an article, soon. */
  void store(Article article, String origin) {
    characters += article.body().length();
    add(() -> ingestion.store(article, origin));
  }

  /** Writes a change after all that were added before it, soon. */
  void add(Change change) {
    add(() -> change);
  }

  private void add(Supplier<Change> change) {
    pending.add(change);
    if (pending.size() >= MOST_CHANGES || characters >= MOST_CHARACTERS) {
      flush();
    }
  }

  /** Writes everything added so far. */
  void flush() {
    List<Change> changes = pending.parallelStream().map(Supplier::get).toList();
    pending.clear();
    characters = 0;
    tally.written(ingestion.write(changes));
    if (System.nanoTime() - lastCommit > COMMIT_INTERVAL_NANOS) {
      ingestion.commit();
      lastCommit = System.nanoTime();
    }
  }
}
