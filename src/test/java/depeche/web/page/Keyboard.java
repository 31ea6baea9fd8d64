package depeche.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Moves through a page by the Tab key alone. */
final class Keyboard {
  private static final int PATIENCE = 250;

  /** So many steps before the end, each is looked at: the way there is only reckoned. */
  private static final int NEARBY = 3;

  /** How many things that take the focus lie between the one that has it and another. */
  private static final String BETWEEN =
      """
      wanted => {
        const all = [...document.querySelectorAll(
            "a[href], button, input, select, textarea, summary, [tabindex]")]
          .filter(one => one.tabIndex >= 0 && !one.disabled && one.checkVisibility());
        return all.indexOf(wanted) - all.indexOf(document.activeElement);
      }
      """;

  private Keyboard() {}

  /** Goes to a link or button, and presses Enter there. */
  static void follow(Page page, Locator link) {
    reach(page, link);
    page.keyboard().press("Enter");
  }

  /** Goes from one thing to the next until it comes to {@code wanted}. */
  static void reach(Page page, Locator wanted) {
    wanted.waitFor();
    int far = (int) wanted.evaluate(BETWEEN) - NEARBY;
    for (int i = 0; i < far; i++) {
      page.keyboard().press("Tab");
    }
    for (int i = 0; i < PATIENCE && !isFocused(wanted); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(wanted).isFocused();
  }

  private static boolean isFocused(Locator wanted) {
    return (boolean) wanted.evaluate("element => element === document.activeElement");
  }
}
