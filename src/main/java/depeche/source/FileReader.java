package depeche.source;

import depeche.source.ArchiveFormat.Kind;
import depeche.source.Reading.Excerpt;
import depeche.source.Reading.Problem;
import depeche.source.Reading.Read;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import depeche.source.input.BoundedReader.TooLongException;
import depeche.source.input.CountingStream;
import depeche.source.input.Expansion.ExceededException;
import depeche.source.input.Input;
import depeche.source.input.Leash;
import depeche.source.table.FieldNames;
import depeche.source.xml.XmlStream.TooDeepException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads the articles of a file, whatever its format. Safe to share between threads. */
public final class FileReader {
  private static final Pattern ENDING = Pattern.compile("(?is).*?\\.(?<ending>[a-z]+)(\\.gz)?");

  private final Limits limits;
  private final List<Format> formats;
  private final Format otherwise;

  /** Reads within {@link Limits#DEFAULT}. */
  public FileReader() {
    this(Limits.DEFAULT, FieldNames.STANDARD);
  }

  /** Reads tables and front matter by the standard names. */
  public FileReader(Limits limits) {
    this(limits, FieldNames.STANDARD);
  }

  /**
   * @param names of the columns of tables and the fields of front matter
   */
  public FileReader(Limits limits, FieldNames names) {
    this(limits, content -> all(limits, names, content), new PlainTextFormat(limits));
  }

  private FileReader(Limits limits, Function<Content, List<Format>> formats, Format otherwise) {
    this.limits = limits;
    this.formats = formats.apply(this::readInput);
    this.otherwise = otherwise;
  }

  /** A reader of feeds and agencies' articles alone; anything else is refused. */
  public static FileReader ofFeeds(Limits limits) {
    XmlFormat xml = new XmlFormat(limits);
    return new FileReader(limits, content -> List.of(new GzipFormat(content), xml), xml);
  }

  /** The first that recognises an input reads it, or else the first that its name calls for. */
  private static List<Format> all(Limits limits, FieldNames names, Content content) {
    return List.of(
        new GzipFormat(content),
        new ArchiveFormat(Kind.ZIP, content),
        new ArchiveFormat(Kind.TAR, content),
        new WarcFormat(content),
        new PdfFormat(limits),
        new UnsupportedFormat(),
        new XmlFormat(limits),
        new HtmlFormat(limits),
        new JsonFormat(limits),
        new MarkdownFormat(limits, names),
        new TableFormat(limits, names));
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
      readInput(Input.of(origin, bytes, limits.expansion()), each);
    } catch (IOException e) {
      each.accept(rejected(origin, e));
    }
  }

  private void readInput(Input input, Consumer<Reading> each) throws IOException {
    if (input.depth() > limits.containers()) {
      each.accept(rejected(input, Problem.TOO_DEEP));
      return;
    }
    if (input.isEmpty()) {
      each.accept(rejected(input, Problem.EMPTY));
      return;
    }
    AtomicReference<@Nullable Excerpt> opening = new AtomicReference<>();
    format(input)
        .read(
            input,
            reading -> {
              switch (reading) {
                case Read read -> each.accept(read);
                case Rejected rejected -> each.accept(withInput(rejected, input, opening));
              }
            });
  }

  /** What was refused with the opening of the input it is in, unless a format told more exactly. */
  private static Rejected withInput(
      Rejected rejected, Input input, AtomicReference<@Nullable Excerpt> opening) {
    if (rejected.excerpt() != null || !rejected.where().equals(input.name()) || input.isBinary()) {
      return rejected;
    }
    Excerpt known = opening.get();
    if (known == null) {
      known = new Excerpt(input.openingAsItIs(), input.isWhollyOpened(), 0);
      opening.set(known);
    }
    return rejected.of(known);
  }

  private Format format(Input input) {
    for (Format format : formats) {
      if (format.recognises(input)) {
        return format;
      }
    }
    Matcher name = ENDING.matcher(input.name());
    String ending = name.matches() ? name.group("ending").toLowerCase(Locale.ROOT) : "";
    for (Format format : formats) {
      if (format.isCalledFor(ending)) {
        return format;
      }
    }
    return otherwise;
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
          case TooLongException _, Leash.EndedException _ -> Problem.TOO_LARGE;
          case TooDeepException _ -> Problem.TOO_DEEP;
          case ExceededException _ -> Problem.EXPANDS_TOO_FAR;
          case EOFException _ -> Problem.TRUNCATED;
          case ZipException _ -> Problem.DAMAGED;
          default -> Problem.UNREADABLE_FILE;
        };
    String detail =
        switch (failure) {
          case NoSuchFileException _ -> "no such file";
          case AccessDeniedException _ -> "access denied";
          default ->
              Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
        };
    return new Rejected(where, line, new Reason(problem, detail));
  }
}
