package depeche.lucene;

import depeche.text.Chains;
import java.io.IOException;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * A writer and all that reads through it, from one opening to the next. When the writer breaks,
 * what could be read last still can be, until the session is closed.
 */
record WriterSession(
    IndexWriter writer, Snapshots snapshots, StoredArticles stored, ArticleWriter articles)
    implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(WriterSession.class.getName());
  private static final double WRITE_BUFFER_MEGABYTES = 128;

  /**
   * Opens a writer on the last commit, and commits at once so that the disk is known to take it.
   */
  static WriterSession open(Directory directory, Chains chains) throws IOException {
    IndexWriter writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig()
                .setRAMBufferSizeMB(WRITE_BUFFER_MEGABYTES)
                .setMergeScheduler(new Merges()));
    try {
      writer.setLiveCommitData(IndexFormat.current().entrySet());
      writer.commit();
      UnrefreshedWrites unrefreshed = new UnrefreshedWrites();
      Snapshots snapshots = new Snapshots(writer, unrefreshed);
      StoredArticles stored = new StoredArticles(snapshots, unrefreshed);
      return new WriterSession(
          writer,
          snapshots,
          stored,
          new ArticleWriter(writer, new ArticleDocuments(chains), unrefreshed, stored));
    } catch (IOException | RuntimeException failure) {
      IOUtils.closeWhileHandlingException(writer::rollback);
      throw failure;
    }
  }

  boolean isOpen() {
    return writer.isOpen();
  }

  /** Returns when a writer that broke has let go of the directory. */
  void awaitEnd() throws IOException {
    writer.rollback();
  }

  @Override
  public void close() throws IOException {
    snapshots.close();
    writer.close();
  }

  /**
   * Merges in the background; one that fails ends the writer, which is told with the next write.
   */
  private static final class Merges extends ConcurrentMergeScheduler {
    @Override
    protected void handleMergeException(Throwable failure) {
      LOG.log(System.Logger.Level.WARNING, "parts of the index could not be merged: " + failure);
    }
  }
}
