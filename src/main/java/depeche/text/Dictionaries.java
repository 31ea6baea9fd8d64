package depeche.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import morfologik.stemming.Dictionary;

/** Morphological dictionaries that lie in jars as Morfologik automata. */
final class Dictionaries {
  private Dictionaries() {}

  /** Reads {@code path.dict} and {@code path.info}. */
  static Dictionary read(String path) {
    try (InputStream words = resource(path + ".dict");
        InputStream format = resource(path + ".info")) {
      return Dictionary.read(words, format);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }

  private static InputStream resource(String path) {
    return Objects.requireNonNull(Dictionaries.class.getResourceAsStream(path), path);
  }
}
