package depeche.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page fits its window; a picture of each is kept in {@code target/screenshots}. */
final class LayoutIT {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final int DESKTOP = 1280;
  private static final int PHONE = 390;

  /** As WCAG 1.4.10 asks: what is 1280 pixels wide is this wide when it is four times as large. */
  private static final int REFLOWED = 320;

  @RegisterExtension static final Desk DESK = new Desk();

  @ParameterizedTest
  @EnumSource(State.class)
  void nothingIsCutOffAtTheSideInFrench(State state) {
    nothingIsCutOff(state, "fr");
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void nothingIsCutOffAtTheSideInEnglish(State state) {
    nothingIsCutOff(state, "en");
  }

  private static void nothingIsCutOff(State state, String language) {
    Page page = DESK.look(language, DESKTOP, ColorScheme.LIGHT);
    state.show(page);
    for (int width : new int[] {DESKTOP, PHONE, REFLOWED}) {
      page.setViewportSize(width, 900);
      assertThat(overflow(page)).as("pixels past a window of %d", width).isZero();
      if (width != REFLOWED) {
        picture(page, state, language + "-" + width);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void theDarkHasItsPicture(State state) {
    Page page = DESK.look("fr", DESKTOP, ColorScheme.DARK);
    state.show(page);
    picture(page, state, "fr-dark");
    page.setViewportSize(PHONE, 900);
    picture(page, state, "fr-390-dark");
    assertThat(background(page)).isEqualTo("rgb(23, 22, 19)");
  }

  private static int overflow(Page page) {
    return (int)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  private static String background(Page page) {
    return (String) page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
  }

  private static void picture(Page page, State state, String suffix) {
    String name = state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(SCREENSHOTS.resolve(name + "-" + suffix + ".png")));
  }
}
