package depeche.web.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.web.Words;
import depeche.web.docs.Prose.Block;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/** What the documentation says in the reader's language, beside what {@code openapi.yml} says. */
final class Guide {
  private static final ResourceBundle FRENCH_SUMMARIES =
      ResourceBundle.getBundle(
          "depeche.web.operations",
          Locale.FRENCH,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private Guide() {}

  /** The query language, the formats and the alerts. */
  static List<Block> in(Words words) {
    String name = "/depeche/web/guide_" + words.locale().getLanguage() + ".md";
    try (InputStream file = Objects.requireNonNull(Guide.class.getResourceAsStream(name), name)) {
      return Prose.blocks(new String(file.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What an operation does, in a few words.
   *
   * @param english as {@code openapi.yml} has it
   */
  static String summary(String operation, String english, Words words) {
    return switch (words) {
      case FRENCH ->
          FRENCH_SUMMARIES.containsKey(operation) ? FRENCH_SUMMARIES.getString(operation) : english;
      case ENGLISH -> english;
    };
  }
}
