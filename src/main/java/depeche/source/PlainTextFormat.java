package depeche.source;

import depeche.source.Reading.Problem;
import depeche.source.Reading.Read;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import depeche.source.draft.Draft;
import depeche.source.input.BoundedReader;
import depeche.source.input.Input;
import depeche.source.plain.PlainText;
import java.io.IOException;
import java.util.function.Consumer;

/** One article in a text file. Every text is plain text, so this is what no other format takes. */
final class PlainTextFormat implements Format {
  private final Limits limits;
  private final TimedReading clock;

  PlainTextFormat(Limits limits) {
    this.limits = limits;
    this.clock = new TimedReading(limits.documentTime());
  }

  @Override
  public boolean recognises(Input input) {
    return true;
  }

  @Override
  public void read(Input input, Consumer<Reading> each) throws IOException {
    try (BoundedReader characters = limits.bound(input.characters(null))) {
      String text = characters.readAll();
      each.accept(clock.read(input.name(), () -> reading(text, input.name())));
    }
  }

  private static Reading reading(String text, String origin) {
    Draft draft = PlainText.read(text);
    return draft
        .fromOrigin(origin)
        .<Reading>map(article -> Read.of(article, draft))
        .orElseGet(() -> new Rejected(origin, 0, new Reason(Problem.EMPTY, "")));
  }
}
