package depeche.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** axe-core's rules for WCAG 2.2 A and AA and its best practices hold everywhere. */
final class AccessibilityIT {
  @RegisterExtension static final Desk DESK = new Desk();

  @ParameterizedTest
  @MethodSource("statesInBothColours")
  void axeFindsNothing(State state, ColorScheme colours) {
    Page page = DESK.visit("fr", 1280, colours);
    state.show(page);
    assertThat(violations(page)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void axeFindsNothingOnAPhoneWithItsFiltersOpen(State state) {
    Page page = DESK.visit("en", 390);
    state.show(page);
    page.locator("details > summary")
        .all()
        .forEach(summary -> {
          if (summary.isVisible()) {
            summary.click();
          }
        });
    assertThat(violations(page)).isEmpty();
  }

  private static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream().map(AccessibilityIT::told).toList();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream().map(node -> "\n  " + node.getHtml()).limit(3).toList();
  }

  static Stream<Arguments> statesInBothColours() {
    return Stream.of(State.values())
        .flatMap(state ->
            Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .map(colours -> Arguments.of(state, colours)));
  }
}
