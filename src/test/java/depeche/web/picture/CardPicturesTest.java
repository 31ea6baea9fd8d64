package depeche.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of captions; each is kept in {@code target/screenshots/pictures}. */
final class CardPicturesTest {
  private static final Path KEPT = Path.of("target/screenshots/pictures");
  private static final int PAPER = 0xfffbfaf7;

  /** Where nothing may be drawn, in pixels from each side. */
  private static final int MARGIN = 80;

  private final CardPictures pictures = new CardPictures();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          short       | Le quai rouvre | false
          usual       | Moscou et Pyongyang signent un traité de « partenariat stratégique » global | false
          cyrillic    | Парламент России ратифицировал договор о партнёрстве | false
          greek       | Η Βουλή επικύρωσε τη συνθήκη | false
          arabic      | توقيع اتفاقية شراكة استراتيجية بين البلدين في البحر الأحمر | true
          mixed       | قمة G20 في Rio de Janeiro : ما الذي تقرر؟ | true
          markup      | <script>alert('titre')</script> & "guillemets" <b>gras</b> | false
          emoji       | 👩‍👩‍👧 Une famille 🇫🇷 à l’Élysée 🎉 | false
          overridden  | Un titre \u202Eà l’envers et retour | false
          """)
  void aTitleOfAnyKindStaysWithinItsMargins(String name, String title, boolean rightToLeft)
      throws IOException {
    staysWithinItsMargins(name, new Caption(title, "Le Télégraphe · 19 juin 2024", rightToLeft));
  }

  @Test
  void aWordOfTenThousandLettersStaysWithinItsMargins() throws IOException {
    staysWithinItsMargins(
        "endless-word", new Caption("w".repeat(10_000), "x".repeat(10_000), false));
  }

  @Test
  void aTitleOfTenThousandWordsStaysWithinItsMargins() throws IOException {
    staysWithinItsMargins("endless-title", new Caption("mot ".repeat(10_000), "", false));
  }

  @Test
  void marksPiledOnALetterStayWithinTheirMargins() throws IOException {
    staysWithinItsMargins(
        "piled-marks", new Caption(("Z" + "\u0301\u0316".repeat(50)).repeat(20), "", false));
  }

  @Test
  void theTitleIsDrawn() throws IOException {
    assertThat(drawn(new Caption("Le quai rouvre", "", false)))
        .isNotEqualTo(drawn(new Caption("Le pont ferme", "", false)));
  }

  @Test
  void whatTurnsTextAroundChangesNothing() throws IOException {
    assertThat(drawn(new Caption("Un \u202Etitre\u2066", "", false)))
        .isEqualTo(drawn(new Caption("Un titre", "", false)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"橋が閉鎖される", "สะพานปิด", "", "  ", "🎉🎉", "\u202E\u0007"})
  void whatCannotBeWrittenHasNoPicture(String title) {
    assertThat(pictures.draw(new Caption(title, "Le Télégraphe", false))).isEmpty();
  }

  @Test
  void withoutLettersThereAreNoPictures() {
    assertThat(new CardPictures(Optional.empty()).draw(new Caption("Le quai", "", false)))
        .isEmpty();
  }

  private void staysWithinItsMargins(String name, Caption caption) throws IOException {
    byte[] png = drawn(caption);
    Files.createDirectories(KEPT);
    Files.write(KEPT.resolve(name + ".png"), png);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
    for (int x = 0; x < 1200; x++) {
      for (int y = 0; y < 630; y++) {
        boolean margin = x < MARGIN || x >= 1200 - MARGIN || y < 50 || y >= 600;
        if (margin && image.getRGB(x, y) != PAPER) {
          assertThat(image.getRGB(x, y)).as("the margin at %d, %d", x, y).isEqualTo(PAPER);
        }
      }
    }
  }

  private byte[] drawn(Caption caption) {
    return pictures.draw(caption).orElseThrow();
  }
}
