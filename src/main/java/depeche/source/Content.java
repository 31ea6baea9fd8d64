package depeche.source;

import depeche.source.input.Input;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads what is inside a container, whatever that is. */
@FunctionalInterface
interface Content {
  void read(Input input, Consumer<Reading> each) throws IOException;
}
