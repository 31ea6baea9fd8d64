package depeche.lucene;

import depeche.text.Chains;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * A writer and all that reads through it, from one opening to the next. When the writer breaks,
 * what could be read last still can be, until the session is closed.
 */
record WriterSession(
    IndexWriter writer, Snapshots snapshots, StoredArticles stored, ArticleWriter articles)
    implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(WriterSession.class.getName());

  /** Of what is written, this much is held back in memory, to be written at once. */
  private static final double WRITE_BUFFER_MEGABYTES =
      Math.min(128, Runtime.getRuntime().maxMemory() / 1024.0 / 1024 / 6);

  /** What merges leave free: 256 MiB, or a twentieth of a smaller disk. */
  private static final long RESERVE_BYTES = 256L << 20;

  private static final int RESERVE_SHARE = 20;

  /**
   * Opens a writer on the last commit, and commits at once so that the disk is known to take it.
   */
  static WriterSession open(Directory directory, Chains chains, String reader) throws IOException {
    IndexWriter writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig()
                .setRAMBufferSizeMB(WRITE_BUFFER_MEGABYTES)
                .setMergePolicy(new MergesWithRoom(new TieredMergePolicy(), () -> room(directory)))
                .setMergeScheduler(new BackgroundMerges()));
    try {
      writer.setLiveCommitData(
          IndexFormat.of(writer).orElse(IndexFormat.current(reader)).entrySet());
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

  /** What merges may take of the disk: what is free, but for a reserve that writing goes on in. */
  private static long room(Directory directory) throws IOException {
    if (!(FilterDirectory.unwrap(directory) instanceof FSDirectory folder)) {
      return Long.MAX_VALUE;
    }
    FileStore disk = Files.getFileStore(folder.getDirectory());
    return disk.getUsableSpace() - Math.min(RESERVE_BYTES, disk.getTotalSpace() / RESERVE_SHARE);
  }

  /** Says whether nothing ended the writer, nor is about to. */
  boolean isSound() {
    return writer.isOpen() && writer.getTragicException() == null;
  }

  /** What ended a writer that broke, where it is known. */
  @Nullable Throwable end() {
    return writer.getTragicException();
  }

  /** Returns when a writer that broke has let go of the directory. */
  void awaitEnd() throws IOException {
    writer.rollback();
  }

  /**
   * Puts all that is in another index in place of all that is in this one, in one commit, of which
   * searches see all or nothing. Nobody may write meanwhile; where it fails, the session is broken,
   * and the last commit stays.
   */
  void replaceBy(Directory other, Map<String, String> format) throws IOException {
    snapshots.refresh();
    try {
      snapshots.atOnce(() -> {
        writer.deleteAll();
        writer.addIndexes(other);
        writer.setLiveCommitData(format.entrySet());
        writer.commit();
      });
    } catch (IOException | RuntimeException failure) {
      writer.rollback();
      throw failure;
    }
  }

  /**
   * Commits and lets go of everything. Where a full disk is in the way of that, what was committed
   * before is there, and the rest is told as lost.
   */
  @Override
  public void close() throws IOException {
    snapshots.close();
    boolean unsaved = isSound() && writer.hasUncommittedChanges();
    try {
      writer.close();
    } catch (IOException | IllegalStateException failure) {
      IOUtils.closeWhileHandlingException(writer::rollback);
      LOG.log(
          unsaved ? System.Logger.Level.WARNING : System.Logger.Level.DEBUG,
          "what was not committed before the index was closed is lost",
          failure);
    }
  }
}
