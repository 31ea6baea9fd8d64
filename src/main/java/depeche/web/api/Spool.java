package depeche.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is written while it is read, through a temporary file. Its writer never waits for
 * its reader, because a client that sends its whole stream before it reads the answer would then
 * wait for us for ever; and no length of answer fills the memory.
 */
final class Spool extends InputStream {
  private final FileChannel file;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long written;
  private long read;
  private boolean ended;
  private @Nullable Throwable failure;

  Spool() throws IOException {
    Path path = Files.createTempFile("depeche-", ".ndjson");
    file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** Appends to the answer. */
  void append(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long position = written;
    while (buffer.hasRemaining()) {
      position += file.write(buffer, position);
    }
    change(() -> written += bytes.length);
  }

  /** The answer is complete. */
  void end() {
    change(() -> ended = true);
  }

  /** The answer will never be complete: its reader is told with an exception. */
  void fail(Throwable cause) {
    change(() -> failure = cause);
  }

  /**
   * Returns when the answer has begun, or at its end if {@code whole}.
   *
   * @return why there will be none, or null
   */
  @Nullable Throwable await(boolean whole) throws InterruptedException {
    lock.lock();
    try {
      while (!ended && failure == null && (whole || written == 0)) {
        changed.await();
      }
      return whole || written == 0 ? failure : null;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    long available = length == 0 ? 0 : awaitMore();
    if (available <= 0) {
      return length == 0 ? 0 : -1;
    }
    int most = (int) Math.min(length, available);
    int count = file.read(ByteBuffer.wrap(target, offset, most), read);
    read += count;
    return count;
  }

  private long awaitMore() throws IOException {
    lock.lock();
    try {
      while (!ended && failure == null && read == written) {
        changed.await();
      }
      if (read == written && failure != null) {
        throw new IOException("the answer breaks off", failure);
      }
      return written - read;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void change(Runnable step) {
    lock.lock();
    try {
      step.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
