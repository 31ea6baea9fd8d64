package depeche.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe-core's rules for WCAG 2.2 A and AA and its best practices hold everywhere. */
final class AccessibilityIT {
  @RegisterExtension static final Desk DESK = new Desk();

  @RegisterExtension
  static final Desk GUARDED = new Desk(Map.of("depeche.api-keys", List.of("sesame")));

  @ParameterizedTest
  @EnumSource(State.class)
  void axeFindsNothing(State state) {
    Page page = DESK.look("fr", 1280, ColorScheme.LIGHT);
    state.show(page);
    assertThat(violations(page)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void axeFindsNothingInTheDarkOnAPhoneWithItsFiltersOpen(State state) {
    Page page = DESK.look("en", 390, ColorScheme.DARK);
    state.show(page);
    page.locator("details > summary")
        .all()
        .forEach(summary -> {
          if (summary.isVisible()) {
            // As a press would, even where what is typed is told back on top of it.
            summary.evaluate("summary => summary.parentElement.open = true");
          }
        });
    assertThat(violations(page)).isEmpty();
  }

  @Test
  void axeFindsNothingAtTheWayIn() {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = GUARDED.visit("fr", 390, colours);
      page.navigate("/desk?key=wrong");
      assertThat(page.locator("#key").isVisible()).isTrue();
      assertThat(violations(page)).isEmpty();
    }
  }

  private static List<String> violations(Page page) {
    // One frame and one script: what is found needs no second page to be put together in.
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream().map(AccessibilityIT::told).toList();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream().map(node -> "\n  " + node.getHtml()).limit(3).toList();
  }
}
