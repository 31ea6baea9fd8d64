package depeche.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * A file of lines that only grows. Each line begins with a checksum (CRC-32C) of the rest, so that
 * one which a crash tore or a disk spoilt is noticed and passed over, and costs no other.
 */
public final class Journal implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Journal.class.getName());
  private static final int CHECKSUM = 8;

  private final Path path;
  private final FileChannel file;
  private long end;

  /** Takes a line that was read. */
  @FunctionalInterface
  public interface Reader {
    void read(long position, String text);
  }

  private Journal(Path path, FileChannel file) {
    this.path = path;
    this.file = file;
  }

  /** Opens a journal, or begins one, and hands over its lines in order. */
  public static Journal open(Path path, Reader reader) {
    try {
      FileChannel file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      Journal journal = new Journal(path, file);
      journal.end = readAll(path, file, reader);
      // a torn last line is written over
      file.truncate(journal.end);
      return journal;
    } catch (IOException e) {
      throw new UncheckedIOException("the journal " + path + " cannot be opened", e);
    }
  }

  /**
   * Adds a line at the end.
   *
   * @param text without line breaks
   * @return its position, for {@link #read}
   */
  public synchronized long append(String text) {
    long position = end;
    byte[] line = (checksum(text.getBytes(UTF_8)) + " " + text + "\n").getBytes(UTF_8);
    try {
      ByteBuffer buffer = ByteBuffer.wrap(line);
      while (buffer.hasRemaining()) {
        end += file.write(buffer, end);
      }
    } catch (IOException e) {
      end = position;
      throw new UncheckedIOException("the journal " + path + " takes no more", e);
    }
    return position;
  }

  /** Returns when everything appended so far survives a crash. */
  public void force() {
    try {
      file.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException("the journal " + path + " may not be on disk", e);
    }
  }

  /** Forgets everything. */
  public synchronized void clear() {
    try {
      file.truncate(0);
      end = 0;
    } catch (IOException e) {
      throw new UncheckedIOException("the journal " + path + " cannot be cleared", e);
    }
  }

  public synchronized long length() {
    return end;
  }

  /** The line at a position that {@link #append} gave. */
  public String read(long position) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    ByteBuffer buffer = ByteBuffer.allocate(512);
    try {
      for (long at = position; file.read(buffer.clear(), at) > 0; at += buffer.position()) {
        for (int i = 0; i < buffer.position(); i++) {
          if (buffer.get(i) == '\n') {
            return line.toString(UTF_8).substring(CHECKSUM + 1);
          }
          line.write(buffer.get(i));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the journal " + path + " cannot be read", e);
    }
    throw new IllegalArgumentException("no line at " + position + " of " + path);
  }

  /** Answers where the last whole line ends. */
  private static long readAll(Path path, FileChannel file, Reader reader) throws IOException {
    InputStream in = new BufferedInputStream(Channels.newInputStream(file.position(0)), 1 << 16);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long position = 0;
    int damaged = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next != '\n') {
        line.write(next);
        continue;
      }
      damaged += read(line, position, reader) ? 0 : 1;
      position += line.size() + 1;
      line.reset();
    }
    if (damaged > 0) {
      LOG.log(
          System.Logger.Level.ERROR,
          "{0} has {1} damaged lines, which are passed over",
          path,
          damaged);
    }
    return position;
  }

  private static boolean read(ByteArrayOutputStream bytes, long position, Reader reader) {
    String line = bytes.toString(UTF_8);
    if (line.length() <= CHECKSUM) {
      return false;
    }
    String text = line.substring(CHECKSUM + 1);
    if (!line.startsWith(checksum(text.getBytes(UTF_8)))) {
      return false;
    }
    reader.read(position, text);
    return true;
  }

  private static String checksum(byte[] text) {
    CRC32C checksum = new CRC32C();
    checksum.update(text);
    return HexFormat.of().toHexDigits((int) checksum.getValue());
  }

  /**
   * Hands over the lines of a journal that another process may be writing to, and leaves it as it
   * is.
   */
  public static void readFrom(Path path, Reader reader) {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      readAll(path, file, reader);
    } catch (IOException e) {
      throw new UncheckedIOException("the journal " + path + " cannot be read", e);
    }
  }

  /** Every line of {@code lines}, in place of all there was, or nothing of it. */
  public static void replace(Path path, Iterable<String> lines) {
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      try (Journal journal = open(fresh, (position, text) -> {})) {
        lines.forEach(journal::append);
      }
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the journal " + path + " cannot be written anew", e);
    }
  }

  @Override
  public void close() {
    try {
      file.force(true);
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the journal " + path + " may not be on disk", e);
    }
  }
}
