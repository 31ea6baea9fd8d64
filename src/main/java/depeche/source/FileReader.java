package depeche.source;

import depeche.source.Reading.Problem;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import depeche.source.input.BoundedReader.TooLongException;
import depeche.source.input.CountingStream;
import depeche.source.input.Input;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;

/** Reads the articles of a file, whatever its format. Safe to share between threads. */
public final class FileReader {
  private final Limits limits;
  private final List<Format> formats;

  /** Reads within {@link Limits#DEFAULT}. */
  public FileReader() {
    this(Limits.DEFAULT);
  }

  public FileReader(Limits limits) {
    this.limits = limits;
    // The first that recognises an input reads it; plain text recognises any.
    formats =
        List.of(
            new GzipFormat(this::readInput),
            new UnsupportedFormat(),
            new JsonFormat(limits),
            new HtmlFormat(limits),
            new PlainTextFormat(limits));
  }

  /**
   * Hands over every article of {@code file} and every reason why something in it is none, in the
   * file's order, without holding more than one in memory.
   *
   * @param origin what to call the file in ids and rejections
   */
  public void read(Path file, String origin, Consumer<Reading> each) {
    read(file, origin, each, _ -> {});
  }

  /** The same, telling as it goes how many bytes of the file have been read. */
  public void read(Path file, String origin, Consumer<Reading> each, LongConsumer bytesRead) {
    try (InputStream bytes = new CountingStream(Files.newInputStream(file), bytesRead)) {
      read(bytes, origin, each);
    } catch (IOException e) {
      each.accept(rejected(origin, e));
    }
  }

  /** The same for bytes from anywhere; the caller closes them. */
  public void read(InputStream bytes, String origin, Consumer<Reading> each) {
    try {
      readInput(Input.of(origin, bytes), each);
    } catch (IOException e) {
      each.accept(rejected(origin, e));
    }
  }

  private void readInput(Input input, Consumer<Reading> each) throws IOException {
    if (input.depth() > limits.nesting()) {
      each.accept(rejected(input, Problem.TOO_DEEP));
      return;
    }
    if (input.isEmpty()) {
      each.accept(rejected(input, Problem.EMPTY));
      return;
    }
    for (Format format : formats) {
      if (format.recognises(input)) {
        format.read(input, each);
        return;
      }
    }
  }

  private static Rejected rejected(Input input, Problem problem) {
    return new Rejected(input.name(), 0, new Reason(problem, ""));
  }

  /** What a failure to read means to the one who sent the input. */
  public static Rejected rejected(String where, IOException failure) {
    return rejected(where, 0, failure);
  }

  static Rejected rejected(String where, long line, IOException failure) {
    Problem problem =
        switch (failure) {
          case TooLongException _ -> Problem.TOO_LARGE;
          case EOFException _ -> Problem.TRUNCATED;
          case ZipException _ -> Problem.DAMAGED;
          default -> Problem.UNREADABLE_FILE;
        };
    String detail =
        switch (failure) {
          case NoSuchFileException _ -> "no such file";
          case AccessDeniedException _ -> "access denied";
          default -> Objects.requireNonNullElse(failure.getMessage(), "");
        };
    return new Rejected(where, line, new Reason(problem, detail));
  }
}
