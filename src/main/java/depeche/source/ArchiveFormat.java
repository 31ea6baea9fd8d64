package depeche.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.source.Reading.Problem;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import depeche.source.input.Expansion.ExceededException;
import depeche.source.input.Input;
import depeche.source.input.Leash;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * ZIP and tar archives, read from front to end with one entry at a time in memory. An entry goes by
 * {@code archive/path/in/archive}; one that cannot be read never stops those after it.
 */
final class ArchiveFormat implements Format {
  /** What file managers add: not anybody's article. */
  private static final Pattern PASSED_OVER =
      Pattern.compile("(.*/)?(\\.(?!\\./)[^/]*|__MACOSX|README\\.md)(/.*)?");

  private static final Pattern OUTSIDE =
      Pattern.compile("/.*|[A-Za-z]:.*|(.*[/\\\\])?\\.\\.([/\\\\].*)?");

  /** The first entries of word processors' files. */
  private static final Pattern OFFICE = Pattern.compile("\\[Content_Types]\\.xml|mimetype");

  /**
   * A stored entry whose length follows it is searched for its end, and held in memory meanwhile.
   */
  private static final long LONGEST_HELD = 32 << 20;

  private final Kind kind;
  private final Content content;

  /** Which archives. */
  enum Kind {
    ZIP,
    TAR
  }

  ArchiveFormat(Kind kind, Content content) {
    this.kind = kind;
    this.content = content;
  }

  @Override
  public boolean recognises(Input input) {
    return switch (kind) {
      case ZIP ->
          input.startsWith('P', 'K', 3, 4)
              || input.startsWith('P', 'K', 5, 6)
              || input.startsWith('P', 'K', 7, 8);
      case TAR -> input.has(257, 'u', 's', 't', 'a', 'r');
    };
  }

  @Override
  public boolean isCalledFor(String ending) {
    return kind == Kind.TAR && ending.equals("tar");
  }

  @Override
  public void read(Input input, Consumer<Reading> each) throws IOException {
    Leash bytes = new Leash(input.bytes());
    try (ArchiveInputStream<? extends ArchiveEntry> archive = open(bytes)) {
      boolean first = true;
      ArchiveEntry entry = next(archive);
      while (entry != null) {
        if (first && kind == Kind.ZIP && OFFICE.matcher(entry.getName()).matches()) {
          each.accept(rejected(input.name(), Problem.UNKNOWN_FORMAT, "ZIP, " + entry.getName()));
          return;
        }
        first = false;
        if (isHeld(entry)) {
          bytes.shorten(LONGEST_HELD);
        }
        readEntry(input, archive, entry, each);
        bytes.release();
        // What went too far has been named by the entry that did.
        entry = input.expansion().isExceeded() ? null : next(archive);
      }
      if (first) {
        each.accept(rejected(input.name(), Problem.EMPTY, ""));
      }
    }
  }

  private ArchiveInputStream<? extends ArchiveEntry> open(InputStream bytes) {
    return switch (kind) {
      case ZIP -> new ZipArchiveInputStream(bytes, UTF_8.name(), true, true);
      case TAR -> new TarArchiveInputStream(bytes, UTF_8.name());
    };
  }

  private static @Nullable ArchiveEntry next(ArchiveInputStream<? extends ArchiveEntry> archive)
      throws IOException {
    try {
      return archive.getNextEntry();
    } catch (IOException | RuntimeException e) {
      throw failure(e);
    }
  }

  private void readEntry(
      Input input,
      ArchiveInputStream<? extends ArchiveEntry> archive,
      ArchiveEntry entry,
      Consumer<Reading> each) {
    if (entry.isDirectory() || PASSED_OVER.matcher(entry.getName()).matches()) {
      return;
    }
    String name = input.name() + "/" + entry.getName();
    try {
      input.expansion().entry();
      if (OUTSIDE.matcher(entry.getName()).matches() || isLink(entry)) {
        each.accept(rejected(name, Problem.LEADS_OUTSIDE, ""));
      } else if (archive.canReadEntryData(entry)) {
        readContent(input.inside(name, new EntryBytes(archive)), each);
      } else {
        each.accept(rejected(name, Problem.LOCKED, ""));
      }
    } catch (IOException e) {
      each.accept(FileReader.rejected(name, e));
    }
  }

  /** What a format leaves unread counts too: an archive would unpack it unseen to get past it. */
  private void readContent(Input entry, Consumer<Reading> each) {
    try {
      content.read(entry, each);
    } catch (IOException e) {
      each.accept(FileReader.rejected(entry.name(), e));
    }
    try {
      entry.bytes().transferTo(OutputStream.nullOutputStream());
    } catch (ExceededException e) {
      each.accept(FileReader.rejected(entry.name(), e));
    } catch (IOException e) {
      // Whoever asks for the next entry meets it again.
    }
  }

  private static boolean isHeld(ArchiveEntry entry) {
    return entry instanceof ZipArchiveEntry inZip
        && inZip.getMethod() == ZipEntry.STORED
        && inZip.getGeneralPurposeBit().usesDataDescriptor();
  }

  private static boolean isLink(ArchiveEntry entry) {
    return entry instanceof TarArchiveEntry inTar
        && (inTar.isSymbolicLink()
            || inTar.isLink()
            || inTar.isFIFO()
            || inTar.isCharacterDevice()
            || inTar.isBlockDevice());
  }

  /** The bytes of the entry that an archive has come to. */
  private static final class EntryBytes extends InputStream {
    private final InputStream archive;

    EntryBytes(InputStream archive) {
      this.archive = archive;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        return archive.read(target, offset, length);
      } catch (IOException | RuntimeException e) {
        throw failure(e);
      }
    }
  }

  /** What makes no sense throws all sorts of exceptions. */
  private static IOException failure(Exception cause) {
    if (cause instanceof EOFException
        || cause instanceof Leash.EndedException
        || cause instanceof ZipException
        || cause instanceof ExceededException) {
      return (IOException) cause;
    }
    String message = String.valueOf(cause.getMessage());
    IOException failure =
        message.startsWith("Truncated") ? new EOFException(message) : new ZipException(message);
    failure.initCause(cause);
    return failure;
  }

  private static Rejected rejected(String where, Problem problem, String detail) {
    return new Rejected(where, 0, new Reason(problem, detail));
  }
}
