package depeche.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A directory with room for so many bytes, that says what a full disk says. */
final class SmallDisk extends FilterDirectory {
  private final AtomicLong room;
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean refusing;

  SmallDisk(Directory directory, long room) {
    super(directory);
    this.room = new AtomicLong(room);
  }

  /** Takes all the room there is. */
  void fill() {
    room.set(0);
  }

  /** Has merges, and nothing else, find the disk full. */
  void refuseMerges(boolean refuse) {
    refusing = refuse;
  }

  int refusedMerges() {
    return refused.get();
  }

  void makeRoom(long bytes) {
    room.addAndGet(bytes);
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    if (refusing && context.context() == IOContext.Context.MERGE) {
      refused.incrementAndGet();
      throw full();
    }
    return limited(super.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    return limited(super.createTempOutput(prefix, suffix, context));
  }

  @Override
  public void deleteFile(String name) throws IOException {
    long length = fileLength(name);
    super.deleteFile(name);
    room.addAndGet(length);
  }

  private IndexOutput limited(IndexOutput output) {
    return new FilterIndexOutput("on a small disk", output.getName(), output) {
      @Override
      public void writeByte(byte b) throws IOException {
        take(1);
        super.writeByte(b);
      }

      @Override
      public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
        take(length);
        super.writeBytes(bytes, offset, length);
      }
    };
  }

  private void take(long bytes) throws IOException {
    if (room.addAndGet(-bytes) < 0) {
      room.addAndGet(bytes);
      throw full();
    }
  }

  private static IOException full() {
    return new IOException("No space left on device");
  }
}
