package depeche.lucene;

import java.nio.file.Path;

/** The folder holds an index that this version cannot use; its message tells what to do. */
public final class IncompatibleIndexException extends RuntimeException {
  IncompatibleIndexException(Path folder, String found, String expected) {
    super(
        "The index in %s is %s; this version needs %s. Its articles have to be indexed again: empty"
                .formatted(folder.toAbsolutePath().normalize(), found, expected)
            + " that folder but for its alerts (or choose another one) and start again.");
  }
}
