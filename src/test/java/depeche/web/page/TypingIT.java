package depeche.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    Locator titles = page.getByRole(AriaRole.GROUP, named("Titres"));
    assertThat(titles.getByRole(AriaRole.OPTION)).containsText(new String[] {"ratifie"});
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

  @ParameterizedTest
  @CsvSource({
    "fr, 'Articles sur le pays « Corée du Nord », publiés depuis le 1er juin 2024.'",
    "en, 'Articles about the country “North Korea”, published since 1 June 2024.'"
  })
  void aSentenceTellsHowWhatIsTypedIsUnderstood(String language, String sentence) {
    Page page = typing(language, "pays:KP après:2024-06");

    assertThat(understood(page)).hasText(sentence);
    assertThat(understood(page)).hasAttribute("role", "status");
  }

  @Test
  void whatIsOddIsPointedAt() {
    Page page = typing("fr", "accord pays:Atlantide après:demain");

    assertThat(understood(page).locator(".odd").first()).containsText("Caractère 29");
    assertThat(understood(page).locator("mark")).hasText("demain");
    assertThat(understood(page)).containsText("Aucun pays connu ne s’appelle « Atlantide »");
  }

  @Test
  void theSentenceGoesAtEscapeAndWithTheFocus() {
    Page page = typing("fr", "pays:KP");
    understood(page).locator("p").waitFor();
    page.keyboard().press("Escape");
    assertThat(understood(page)).isEmpty();

    page.keyboard().type(" traité");
    understood(page).locator("p").waitFor();
    page.keyboard().press("Tab");
    assertThat(understood(page)).isEmpty();
  }

  @Test
  void theSentenceGivesWayToSuggestions() {
    Page page = typed("pou");
    page.waitForResponse("**/understood?*", () -> page.keyboard().type("t"));
    assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
    assertThat(understood(page)).isHidden();
  }

  @Test
  void nothingMovesWhileTheSentenceComes() {
    Page page = DESK.visit("fr", 1280);
    page.navigate("/?q=traité");
    Locator hit = page.locator(".hit").first();
    double before = hit.boundingBox().y;
    page.keyboard().press("/");
    page.keyboard().type("pays:KP \"traité");
    understood(page).locator(".odd").waitFor();
    assertThat(hit.boundingBox().y).isEqualTo(before);
  }

  @Test
  void axeFindsNothingInTheSentence() {
    Page page = typing("fr", "pays:Atlantide \"traité");
    understood(page).locator(".odd").first().waitFor();

    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
  }

  @Test
  void withoutScriptThereIsNothingBelowTheBoxAndItSearchesAllTheSame() {
    Page page = DESK.visit(new NewContextOptions().setLocale("fr-FR").setJavaScriptEnabled(false));
    page.navigate("/");
    page.locator("#q").fill("pays:KP");
    assertThat(understood(page)).isEmpty();
    page.keyboard().press("Enter");
    assertThat(page.locator(".hit").first()).isVisible();
  }

  private static Page typed(String text) {
    Page page = typing("fr", text);
    page.getByRole(AriaRole.LISTBOX).waitFor();
    return page;
  }

  private static Page typing(String language, String text) {
    Page page = DESK.visit(language, 1280);
    page.navigate("/");
    page.keyboard().press("/");
    page.keyboard().type(text);
    return page;
  }

  private static Locator understood(Page page) {
    return page.locator("#understood");
  }

  private static Locator box(Page page) {
    return page.getByRole(AriaRole.COMBOBOX);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
