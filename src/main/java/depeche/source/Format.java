package depeche.source;

import depeche.source.input.Input;
import java.io.IOException;
import java.util.function.Consumer;

/** A way of writing articles down. */
interface Format {

  /** Says whether an input is in this format, by its opening, or failing that by its name. */
  boolean recognises(Input input);

  /**
   * Hands over every article of the input, and every reason why something in it is none. Throws
   * only what the input's stream throws.
   */
  void read(Input input, Consumer<Reading> each) throws IOException;
}
