package depeche.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the search box proposes while someone types, by keyboard alone. */
final class TypingIT {
  @RegisterExtension static final Desk DESK = new Desk();

  @Test
  void suggestionsAreGroupedByKindWithTheirCounts() {
    Page page = typed("pou");

    Locator people = page.getByRole(AriaRole.GROUP, named("Personnes"));
    assertThat(people.getByRole(AriaRole.OPTION)).hasText(Pattern.compile("Vladimir Poutine \\d+"));
    assertThat(box(page)).hasAttribute("aria-expanded", "true");
  }

  @Test
  void anArrowChoosesASuggestionAndEnterNarrowsTheSearchToIt() {
    Page page = typed("pou");
    page.keyboard().press("ArrowDown");

    Locator option = page.getByRole(AriaRole.OPTION).first();
    assertThat(option).hasAttribute("aria-selected", "true");
    assertThat(box(page)).hasAttribute("aria-activedescendant", option.getAttribute("id"));
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("\\?person=vladimir-poutine$"));
  }

  @Test
  void aTitleLeadsToItsArticle() {
    Page page = typed("parlement rus");
    page.keyboard().press("ArrowUp");
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile("/articles/traite-ratifie$"));
  }

  @Test
  void enterWithNothingChosenSearchesForWhatIsTyped() {
    Page page = typed("pou");
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile("\\?q=pou$"));
  }

  @Test
  void escapeClosesTheListAndKeepsWhatIsTyped() {
    Page page = typed("pou");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Escape");

    assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
    assertThat(box(page)).hasAttribute("aria-expanded", "false");
    assertThat(box(page)).hasValue("pou");
  }

  @Test
  void axeFindsNothingInAnOpenList() {
    Page page = typed("pou");
    page.keyboard().press("ArrowDown");

    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
  }

  private static Page typed(String text) {
    Page page = DESK.visit("fr", 1280);
    page.navigate("/");
    page.keyboard().press("/");
    page.keyboard().type(text);
    page.getByRole(AriaRole.LISTBOX).waitFor();
    return page;
  }

  private static Locator box(Page page) {
    return page.getByRole(AriaRole.COMBOBOX);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
