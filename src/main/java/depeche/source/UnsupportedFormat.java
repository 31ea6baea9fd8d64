package depeche.source;

import depeche.source.Reading.Problem;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import depeche.source.input.Input;
import java.util.function.Consumer;

/** Everything that is no text: named where it is known, refused in any case. */
final class UnsupportedFormat implements Format {

  @Override
  public boolean recognises(Input input) {
    return input.isBinary() || input.startsWith('%', 'P', 'D', 'F', '-');
  }

  @Override
  public void read(Input input, Consumer<Reading> each) {
    each.accept(new Rejected(input.name(), 0, reason(input)));
  }

  private static Reason reason(Input input) {
    if (input.startsWith('%', 'P', 'D', 'F', '-')) {
      return new Reason(Problem.UNKNOWN_FORMAT, "PDF");
    }
    if (input.startsWith('P', 'K', 3, 4)) {
      return new Reason(Problem.UNKNOWN_FORMAT, "ZIP");
    }
    return new Reason(Problem.NOT_TEXT, "");
  }
}
