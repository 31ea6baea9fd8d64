package depeche.lucene;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import depeche.text.Chains;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;

/**
 * Brings an index of an older layout up to this one before it is opened, since it cannot be
 * searched as it is: its articles are read again as they were sent, and the new index takes the
 * place of the old in one commit. A process that is killed before that finds the old one.
 */
final class OlderLayout {
  private static final System.Logger LOG = System.getLogger(OlderLayout.class.getName());
  private static final int TOLD_EVERY = 5_000;

  private final Path folder;
  private final Chains chains;
  private final Function<Article, EnrichedArticle> reading;
  private long done;

  OlderLayout(Path folder, Chains chains, Function<Article, EnrichedArticle> reading) {
    this.folder = folder;
    this.chains = chains;
    this.reading = reading;
  }

  /**
   * @param reader named in the new index as what read its articles
   * @throws IncompatibleIndexException when the articles of this layout cannot be read; nothing is
   *     changed then
   */
  void bringUp(Directory directory, String reader, IncompatibleIndexException otherwise)
      throws IOException {
    LOG.log(System.Logger.Level.INFO, "{0} has an older layout and is made anew", folder);
    try (NextGeneration next = NextGeneration.begin(folder, chains)) {
      copy(directory, next, otherwise);
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.deleteAll();
        writer.addIndexes(next.finish());
        writer.setLiveCommitData(IndexFormat.current(reader).entrySet());
        writer.commit();
      }
    }
    LOG.log(System.Logger.Level.INFO, "{0} is made anew: {1} articles", folder, done);
  }

  private void copy(Directory directory, NextGeneration next, IncompatibleIndexException otherwise)
      throws IOException {
    try (DirectoryReader old = DirectoryReader.open(directory)) {
      Snapshot snapshot = new Snapshot(old);
      StoredArticles.forEachStored(
          snapshot,
          (stored, id, version) -> {
            Article article = StoredArticle.decodeArticle(stored);
            if (!article.id().value().equals(id)) {
              throw otherwise;
            }
            next.store(reading.apply(article), version);
            if (++done % TOLD_EVERY == 0) {
              LOG.log(System.Logger.Level.INFO, "{0} articles made anew", done);
            }
          });
      next.note(new Ledger(snapshot).origins());
    } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException unread) {
      otherwise.addSuppressed(unread);
      throw otherwise;
    }
  }
}
