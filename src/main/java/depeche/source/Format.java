package depeche.source;

import depeche.source.input.Input;
import java.io.IOException;
import java.util.function.Consumer;

/** A way of writing articles down. */
interface Format {

  /** Says whether an input is in this format, by how it begins. */
  boolean recognises(Input input);

  /**
   * Says whether an input that no format recognises is in this one, by what its name ends in; its
   * case and the names of containers around it do not count.
   */
  default boolean isCalledFor(String ending) {
    return false;
  }

  /**
   * Hands over every article of the input, and every reason why something in it is none. Throws
   * only what the input's stream throws.
   */
  void read(Input input, Consumer<Reading> each) throws IOException;
}
