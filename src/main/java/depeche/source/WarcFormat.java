package depeche.source;

import depeche.source.Reading.Problem;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import depeche.source.input.Input;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * A web crawl (WARC, ISO 28500): the pages that were answered with success. Pictures, redirections
 * and all else that a crawl meets are no input, and are passed over without a word.
 */
final class WarcFormat implements Format {
  private final Content content;

  WarcFormat(Content content) {
    this.content = content;
  }

  @Override
  public boolean recognises(Input input) {
    return input.startsWith('W', 'A', 'R', 'C', '/');
  }

  @Override
  public void read(Input input, Consumer<Reading> each) throws IOException {
    try (WarcReader records = new WarcReader(input.bytes())) {
      Optional<WarcRecord> next = records.next();
      while (next.isPresent()) {
        if (next.get() instanceof WarcResponse response && !(next.get() instanceof WarcRevisit)) {
          readResponse(input, response, each);
        }
        next = input.expansion().isExceeded() ? Optional.empty() : records.next();
      }
    } catch (ParsingException e) {
      Reason reason = new Reason(Problem.DAMAGED, String.valueOf(e.getMessage()));
      each.accept(new Rejected(input.name(), 0, reason));
    }
  }

  private void readResponse(Input input, WarcResponse response, Consumer<Reading> each) {
    String address = response.target();
    String name = input.name() + "/" + address;
    try {
      input.expansion().entry();
      HttpResponse http = response.http();
      if (http.status() == 200 && isPage(http.contentType())) {
        content.read(input.inside(name, address, http.bodyDecoded().stream()), each);
      }
    } catch (IOException e) {
      each.accept(FileReader.rejected(name, e));
    }
  }

  private static boolean isPage(MediaType type) {
    return type.base().equals(MediaType.HTML)
        || type.base().equals(MediaType.parse("application/xhtml+xml"));
  }
}
