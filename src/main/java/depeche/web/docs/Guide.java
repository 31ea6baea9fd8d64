package depeche.web.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.web.Words;
import depeche.web.docs.Prose.Block;
import depeche.web.docs.Prose.Heading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

/** What the documentation says in the reader's language, beside what {@code openapi.yml} says. */
final class Guide {
  private static final ResourceBundle FRENCH_SUMMARIES =
      ResourceBundle.getBundle(
          "depeche.web.operations",
          Locale.FRENCH,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private static final Map<String, List<Block>> FRENCH_DESCRIPTIONS = byOperation();

  private Guide() {}

  /** The query language, the formats and the alerts. */
  static List<Block> in(Words words) {
    return read("guide_" + words.locale().getLanguage() + ".md");
  }

  private static List<Block> read(String file) {
    String name = "/depeche/web/" + file;
    try (InputStream text = Objects.requireNonNull(Guide.class.getResourceAsStream(name), name)) {
      return Prose.blocks(new String(text.readAllBytes(), UTF_8));
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

  /**
   * What an operation does, at length.
   *
   * @param english as {@code openapi.yml} has it
   */
  static List<Block> description(String operation, String english, Words words) {
    return switch (words) {
      case FRENCH -> FRENCH_DESCRIPTIONS.getOrDefault(operation, Prose.blocks(english));
      case ENGLISH -> Prose.blocks(english);
    };
  }

  /** The operations that are described in French, by id: each begins with a heading of its own. */
  private static Map<String, List<Block>> byOperation() {
    Map<String, List<Block>> descriptions = new LinkedHashMap<>();
    List<Block> current = new ArrayList<>();
    for (Block block : read("operations_fr.md")) {
      if (block instanceof Heading(int level, String operation, String _) && level == 1) {
        current = new ArrayList<>();
        descriptions.put(operation, current);
      } else {
        current.add(block);
      }
    }
    return descriptions;
  }
}
