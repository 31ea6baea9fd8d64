package depeche.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Moves through a page by the Tab key alone. */
final class Keyboard {
  private static final int PATIENCE = 250;

  private Keyboard() {}

  /** Goes to a link or button, and presses Enter there. */
  static void follow(Page page, Locator link) {
    reach(page, link);
    page.keyboard().press("Enter");
  }

  /** Goes from one thing to the next until it comes to {@code wanted}. */
  static void reach(Page page, Locator wanted) {
    wanted.waitFor();
    for (int i = 0; i < PATIENCE && !isFocused(wanted); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(wanted).isFocused();
  }

  private static boolean isFocused(Locator wanted) {
    return (boolean) wanted.evaluate("element => element === document.activeElement");
  }
}
