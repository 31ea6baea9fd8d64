package depeche.lucene;

import depeche.index.StorageFullException;
import java.io.IOException;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.MergePolicy.MergeAbortedException;
import org.apache.lucene.index.MergePolicy.OneMerge;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/**
 * Merges in the background. One that meets a full disk all the same is given up, as Lucene gives up
 * those that a closing writer needs no more: what it was to merge stays as it is, and the writer
 * goes on. One that fails otherwise ends the writer, which is told with the next write.
 */
final class BackgroundMerges extends ConcurrentMergeScheduler {
  private static final System.Logger LOG = System.getLogger(BackgroundMerges.class.getName());

  @Override
  public Directory wrapForMerge(OneMerge merge, Directory directory) {
    return new GivingUp(super.wrapForMerge(merge, directory));
  }

  @Override
  protected void handleMergeException(Throwable failure) {
    LOG.log(System.Logger.Level.WARNING, "parts of the index could not be merged: " + failure);
  }

  /** Says, of a merge that finds no room, that it was given up. */
  private static final class GivingUp extends FilterDirectory {
    GivingUp(Directory directory) {
      super(directory);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      try {
        return new Output(in.createOutput(name, context));
      } catch (IOException failure) {
        throw told(failure);
      }
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
        throws IOException {
      try {
        return new Output(in.createTempOutput(prefix, suffix, context));
      } catch (IOException failure) {
        throw told(failure);
      }
    }
  }

  private static final class Output extends FilterIndexOutput {
    Output(IndexOutput output) {
      super("of a merge", output.getName(), output);
    }

    @Override
    public void writeByte(byte b) throws IOException {
      try {
        out.writeByte(b);
      } catch (IOException failure) {
        throw told(failure);
      }
    }

    @Override
    public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.writeBytes(bytes, offset, length);
      } catch (IOException failure) {
        throw told(failure);
      }
    }

    @Override
    public void close() throws IOException {
      try {
        out.close();
      } catch (IOException failure) {
        throw told(failure);
      }
    }
  }

  private static IOException told(IOException failure) {
    if (!StorageFullException.isBehind(failure)) {
      return failure;
    }
    LOG.log(System.Logger.Level.INFO, "a merge is given up: the disk is full");
    MergeAbortedException givenUp = new MergeAbortedException("the disk is full");
    givenUp.initCause(failure);
    return givenUp;
  }
}
