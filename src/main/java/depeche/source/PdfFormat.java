package depeche.source;

import depeche.source.Reading.Problem;
import depeche.source.Reading.Read;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import depeche.source.draft.Draft;
import depeche.source.input.BoundedReader.TooLongException;
import depeche.source.input.Input;
import depeche.source.pdf.PdfText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** One article in a PDF (ISO 32000), which is read out of order and so from a file of its own. */
final class PdfFormat implements Format {
  private final Limits limits;
  private final TimedReading clock;

  PdfFormat(Limits limits) {
    this.limits = limits;
    this.clock = new TimedReading(limits.documentTime());
  }

  @Override
  public boolean recognises(Input input) {
    return input.startsWith('%', 'P', 'D', 'F', '-');
  }

  @Override
  public void read(Input input, Consumer<Reading> each) throws IOException {
    Path copy = Files.createTempFile("depeche-", ".pdf");
    try {
      if (copyOf(input.bytes(), copy)) {
        each.accept(clock.read(input.name(), () -> reading(copy, input.name())));
      } else {
        String detail = "more than " + limits.documentBytes() + " bytes";
        each.accept(rejected(input.name(), Problem.TOO_LARGE, detail));
      }
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** Says whether all of it was copied: whether it is no larger than it may be. */
  private boolean copyOf(InputStream bytes, Path copy) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long length = 0;
    try (OutputStream file = Files.newOutputStream(copy)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        length += read;
        if (length > limits.documentBytes()) {
          return false;
        }
        file.write(buffer, 0, read);
      }
    }
    return true;
  }

  private Reading reading(Path file, String origin) {
    try {
      Optional<Draft> draft = PdfText.read(file.toFile(), limits.articleLength());
      return draft
          .flatMap(text -> text.fromOrigin(origin).<Reading>map(article -> Read.of(article, text)))
          .orElseGet(() -> rejected(origin, Problem.NO_TEXT_LAYER, ""));
    } catch (TooLongException e) {
      return FileReader.rejected(origin, e);
    } catch (InvalidPasswordException e) {
      return rejected(origin, Problem.LOCKED, "");
    } catch (IOException e) {
      return rejected(origin, Problem.UNREADABLE_CONTENT, "PDF: " + e.getMessage());
    }
  }

  private static Rejected rejected(String where, Problem problem, String detail) {
    return new Rejected(where, 0, new Reason(problem, detail));
  }
}
