package depeche.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static depeche.web.page.Keyboard.follow;
import static depeche.web.page.Keyboard.reach;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every task by keyboard alone: nothing here is clicked or scrolled. */
final class KeyboardIT {
  @RegisterExtension static final Desk DESK = new Desk();

  @ParameterizedTest
  @CsvSource({"1280, true", "390, false"})
  void aReaderSearchesNarrowsReadsAndSeesWhatProvesAName(int width, boolean script) {
    Page page = page("fr-FR", width, script);
    page.navigate("/");
    reach(page, page.locator("#q"));
    page.keyboard().type("traité partenariat");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).containsText("3 articles");

    if (width < 900) {
      reach(page, page.locator(".filters > summary"));
      page.keyboard().press("Enter");
    }
    follow(page, page.locator("#country .toggle").filter(having("Corée du Nord")));
    assertThat(page.locator("h1")).containsText("2 articles");

    follow(page, page.locator(".hit h3 a").filter(having("Moscou et Pyongyang signent")));
    follow(page, page.locator(".toggle-marks a"));
    follow(page, page.locator(".about a.label").filter(having("Vladimir Poutine")));
    assertThat(page).hasURL(Pattern.compile("#person-1-1$"));

    follow(page, page.locator(".back a"));
    assertThat(page.locator("h1")).containsText("2 articles");
  }

  @ParameterizedTest
  @CsvSource({"1280, true", "390, false"})
  void anEditorHoldsADraftAgainstTheArchiveAndOpensWhatIsNear(int width, boolean script) {
    Page page = page("en-GB", width, script);
    page.navigate("/desk");
    reach(page, page.locator("#draft-text"));
    page.keyboard().insertText("Vladimir Poutine et Kim Jong-un ont signé un traité à Pyongyang.");
    reach(page, page.locator(".draft-form button"));
    page.keyboard().press("Enter");
    follow(page, page.locator(".nearby a").first());
    assertThat(page).hasURL(Pattern.compile("/articles/"));
  }

  @ParameterizedTest
  @CsvSource({"1280, true", "390, false"})
  void anEditorMakesAnAlertOfASearchAndDeletesIt(int width, boolean script) {
    Page page = page("fr-FR", width, script);
    page.navigate("/?q=traité");
    follow(page, page.locator(".formats a").first());
    reach(page, page.locator("#name"));
    page.keyboard().press("Enter");
    assertThat(page.locator(".alert-list .card")).hasCount(1);
    follow(page, page.locator(".alert-list button"));
    assertThat(page.locator(".alert-list .card")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({"1280, true", "390, false"})
  void anEditorChecksDecisionsAndCorrectsTheWrongOne(int width, boolean script) {
    Page page = page("fr-FR", width, script);
    page.navigate("/desk");
    follow(page, page.locator("a[href='/desk/overrides']"));
    reach(page, page.locator("#overrides"));
    page.keyboard().insertText("fuse person a\n");
    follow(page, page.locator("button[name=check]"));
    assertThat(page.locator("#problems")).isVisible();

    reach(page, page.locator("#overrides"));
    page.keyboard().press("Control+a");
    page.keyboard().insertText("# rien à corriger\n");
    follow(page, page.locator("button[name=check]"));
    assertThat(page.locator(".notice.good")).isVisible();
  }

  @Test
  void noPageKeepsTheKeyboardToItself() {
    for (String path : new String[] {"/?q=traité", "/desk", "/persons/vladimir-poutine"}) {
      Page page = page("fr-FR", 1280, true);
      page.navigate(path);
      page.keyboard().press("Tab");
      String first = focused(page);
      int steps = 1;
      do {
        page.keyboard().press("Tab");
      } while (!focused(page).equals(first) && ++steps < 500);
      assertThat(steps).as("steps around %s", path).isBetween(10, 499);
    }
  }

  private static String focused(Page page) {
    return (String)
        page.evaluate(
            "[...document.querySelectorAll('*')].indexOf(document.activeElement).toString()");
  }

  private static Page page(String language, int width, boolean script) {
    return DESK.visit(
        new NewContextOptions()
            .setLocale(language)
            .setViewportSize(width, 900)
            .setJavaScriptEnabled(script));
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
