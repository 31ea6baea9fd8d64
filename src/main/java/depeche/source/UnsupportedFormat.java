package depeche.source;

import depeche.source.Reading.Problem;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import depeche.source.input.Input;
import java.util.function.Consumer;

/** Everything that is no text: refused. */
final class UnsupportedFormat implements Format {

  @Override
  public boolean recognises(Input input) {
    return input.isBinary();
  }

  @Override
  public void read(Input input, Consumer<Reading> each) {
    each.accept(new Rejected(input.name(), 0, new Reason(Problem.NOT_TEXT, "")));
  }
}
