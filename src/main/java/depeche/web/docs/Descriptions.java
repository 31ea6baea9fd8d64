package depeche.web.docs;

import depeche.web.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What {@code openapi.yml} says of parameters, answers and shapes, in the reader's language. French
 * is found by the English itself, white space aside: one sentence is translated once, wherever it
 * stands.
 */
final class Descriptions {
  static final Map<String, String> FRENCH = read("/depeche/web/descriptions_fr.yml");

  private Descriptions() {}

  /**
   * A description in the reader's language.
   *
   * @param english as {@code openapi.yml} has it, or empty
   */
  static String in(Words words, String english) {
    return switch (words) {
      case FRENCH -> FRENCH.getOrDefault(key(english), english);
      case ENGLISH -> english;
    };
  }

  /** By what the French for {@code english} is found. */
  static String key(String english) {
    return english.strip().replaceAll("\\s+", " ");
  }

  private static Map<String, String> read(String file) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (InputStream text =
        Objects.requireNonNull(Descriptions.class.getResourceAsStream(file), file)) {
      return new Yaml(new SafeConstructor(options)).load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
