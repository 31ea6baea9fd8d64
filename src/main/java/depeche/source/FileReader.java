package depeche.source;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads the articles of a file, whatever its format. */
public final class FileReader {

  /**
   * Hands over every article of {@code file} and every reason why something in it is none, in the
   * file's order, without holding more than one in memory.
   *
   * @param origin what to call the file in ids and rejections
   */
  public void read(Path file, String origin, Consumer<Reading> each) {}
}
