package depeche.source;

import depeche.source.Reading.Problem;
import depeche.source.Reading.Read;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import depeche.source.input.BoundedReader;
import depeche.source.input.Input;
import depeche.source.plain.PlainText;
import java.io.IOException;
import java.util.function.Consumer;

/** One article in a text file. Every text is plain text, so this is the last format asked. */
final class PlainTextFormat implements Format {
  private final Limits limits;

  PlainTextFormat(Limits limits) {
    this.limits = limits;
  }

  @Override
  public boolean recognises(Input input) {
    return true;
  }

  @Override
  public void read(Input input, Consumer<Reading> each) throws IOException {
    try (var characters = new BoundedReader(input.characters(null), limits.articleLength())) {
      each.accept(
          PlainText.read(characters.readAll())
              .fromOrigin(input.name())
              .<Reading>map(Read::new)
              .orElseGet(() -> new Rejected(input.name(), 0, new Reason(Problem.EMPTY, ""))));
    }
  }
}
