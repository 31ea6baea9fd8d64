package depeche.web.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Letters that come with the service: Latin, Greek and Cyrillic ones, and Arabic ones (Noto, SIL
 * Open Font License 1.1).
 */
final class Lettering {
  private static final Logger LOG = LoggerFactory.getLogger(Lettering.class);
  private static final List<String> FILES =
      List.of("NotoSerif-Bold.ttf", "NotoNaskhArabic-Bold.ttf");

  private final List<Font> fonts;

  private Lettering(List<Font> fonts) {
    this.fonts = List.copyOf(fonts);
  }

  /** Empty where this Java cannot draw letters: without its desktop module, or fontconfig. */
  static Optional<Lettering> load() {
    System.setProperty("java.awt.headless", "true");
    try {
      List<Font> fonts = new ArrayList<>();
      for (String file : FILES) {
        fonts.add(read(file));
      }
      return Optional.of(new Lettering(fonts));
    } catch (IOException
        | FontFormatException
        | RuntimeException
        | LinkageError
        | InternalError no) {
      LOG.warn("Links to articles have no pictures of their own: {}", no.toString());
      return Optional.empty();
    }
  }

  private static Font read(String file) throws IOException, FontFormatException {
    try (InputStream stream =
        Objects.requireNonNull(Lettering.class.getResourceAsStream("/depeche/web/fonts/" + file))) {
      return Font.createFont(Font.TRUETYPE_FONT, stream);
    }
  }

  /**
   * {@code text} without signs that cannot be written, such as emoji; empty where a letter or digit
   * is among what cannot be, since a text with holes is worse than none.
   */
  Optional<String> writable(String text) {
    StringBuilder writable = new StringBuilder();
    for (int character : text.codePoints().toArray()) {
      if (fonts.stream().anyMatch(font -> font.canDisplay(character))) {
        writable.appendCodePoint(character);
      } else if (Character.isLetterOrDigit(character)) {
        return Optional.empty();
      }
    }
    return Optional.of(writable.toString().replaceAll(" +", " ").strip());
  }

  /** {@code text}, every letter of it in a font that has it. */
  AttributedString written(String text, float size, boolean rightToLeft) {
    AttributedString written = new AttributedString(text);
    written.addAttribute(
        TextAttribute.RUN_DIRECTION,
        rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
    List<Font> preferred = rightToLeft ? fonts.reversed() : fonts;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      Font font =
          preferred.stream()
              .filter(each -> each.canDisplay(character))
              .findFirst()
              .orElse(preferred.getFirst());
      written.addAttribute(
          TextAttribute.FONT, font.deriveFont(size), i, i + Character.charCount(character));
    }
    return written;
  }

  /** The font of the service's own name. */
  Font own(float size) {
    return fonts.getFirst().deriveFont(size);
  }
}
