package depeche.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A period is chosen on the timeline itself. */
final class BrushingIT {
  @RegisterExtension static final Desk DESK = new Desk();

  @Test
  void drawingOverTheTimelineNarrowsToWhatWasDrawnOver() {
    Page page = DESK.visit("fr", 1280);
    page.navigate("/?sort=newest");
    Locator bars = page.locator(".timeline a");
    String from = day(bars.first(), "from");
    String to = day(bars.nth(1), "to");
    BoundingBox first = bars.first().locator(".slot").boundingBox();
    BoundingBox second = bars.nth(1).locator(".slot").boundingBox();
    page.mouse().move(first.x + first.width / 2, first.y + first.height / 2);
    page.mouse().down();
    page.mouse().move(second.x + second.width / 2 + 1, second.y + second.height / 2);
    page.mouse().up();

    assertThat(page).hasURL(Pattern.compile("from=" + from + "&to=" + to));
  }

  @Test
  void theKeyboardStretchesAPeriodWithShift() {
    Page page = DESK.visit("fr", 1280);
    page.navigate("/?sort=newest");
    Locator bars = page.locator(".timeline a");
    String from = day(bars.first(), "from");
    String to = day(bars.nth(1), "to");
    bars.first().focus();
    page.keyboard().press("Shift+ArrowRight");
    assertThat(page.locator(".timeline .within")).hasCount(2);
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile("from=" + from + "&to=" + to));
  }

  @Test
  void aBarIsStillALink() {
    Page page = DESK.visit("fr", 1280);
    page.navigate("/?sort=newest");
    Locator bar = page.locator(".timeline a").first();
    String from = day(bar, "from");
    bar.locator(".slot").click();

    assertThat(page).hasURL(Pattern.compile("from=" + from));
  }

  private static String day(Locator bar, String end) {
    return Pattern.compile("[?&]" + end + "=([0-9-]+)")
        .matcher(bar.getAttribute("href"))
        .results()
        .findFirst()
        .orElseThrow()
        .group(1);
  }
}
