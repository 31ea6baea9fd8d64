package depeche.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages about people, countries and topics, and facets looked through, in a real browser. */
final class EntityPagesIT {
  private static final String[] KOREAS = {"Corée du Nord", "Corée du Sud"};

  @RegisterExtension static final Desk DESK = new Desk();

  @Test
  void anArticlesNamesLeadToTheirPages() {
    Page page = page(false);
    page.navigate("/articles/essai%2Ftraite-signe");
    link(page, "Fiche : Vladimir Poutine").click();

    assertThat(page).hasURL(Pattern.compile("/persons/vladimir-poutine$"));
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Vladimir Poutine");
    assertThat(page.locator(".known")).containsText("Владимир Путин");
  }

  @Test
  void theNetworkIsAsGoodByKeyboardAndItsListSaysTheSame() {
    Page page = page(false);
    page.navigate("/persons/vladimir-poutine");
    Locator node = page.locator(".network a.country").first();
    String name = node.getAttribute("aria-label").replaceFirst(" : .*", "");
    assertThat(page.locator(".facet.country .value").first().innerText()).contains(name);

    node.press("Enter");
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText(name);
  }

  @Test
  void aMonthLeadsToItsArticles() {
    Page page = page(false);
    page.navigate("/countries/KP");
    page.locator(".timeline a").first().press("Enter");
    assertThat(page).hasURL(Pattern.compile("country=KP&from="));
    assertThat(page.locator(".hit").first()).isVisible();
  }

  @Test
  void aPageOffersItsFeedAndAnAlert() {
    Page page = page(false);
    page.navigate("/topics/medtop%3A11000000");
    assertThat(link(page, "Flux Atom"))
        .hasAttribute("href", "/api/v1/articles.atom?topic=medtop%3A11000000");
    assertThat(link(page, "Créer une alerte"))
        .hasAttribute("href", "/alerts?topic=medtop%3A11000000");
  }

  @Test
  void nobodyHasAPageThatHelps() {
    Page page = page(false);
    Response response = page.navigate("/persons/personne-du-tout");
    assertThat(response.status()).isEqualTo(404);
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Cette fiche n’existe pas");
  }

  @Test
  void aFacetIsLookedThroughWithoutScript() {
    Page page = page(false);
    page.navigate("/facets/country");
    page.locator("main form input[name=contains]").fill("coree");
    page.locator("main form button").click();
    assertThat(page.locator(".choice .label")).hasText(KOREAS);

    page.locator(".choice .toggle").first().click();
    assertThat(page).hasURL(Pattern.compile("/\\?country=KP$"));
  }

  @Test
  void withScriptTheListFollowsWhatIsTyped() {
    Page page = page(true);
    page.navigate("/facets/country");
    page.locator("main form input[name=contains]").pressSequentially("coree");
    assertThat(page.locator(".choice .label")).hasText(KOREAS);
    assertThat(page).hasURL(Pattern.compile("/facets/country$"));
  }

  @Test
  void allValuesCanBeListedByWhatTheArticlesAreChieflyAbout() {
    Page page = page(false);
    page.navigate("/facets/country");
    link(page, "Les plus centraux").click();

    assertThat(page).hasURL(Pattern.compile("/facets/country\\?sort=salience$"));
    assertThat(link(page, "Les plus centraux")).hasAttribute("aria-current", "true");
  }

  @Test
  void allValuesCanBeListedWithoutMetonyms() {
    Page page = page(false);
    page.navigate("/facets/country?contains=coree&sort=salience");
    assertThat(page.locator(".choice .count").first()).hasText(Pattern.compile("^3"));
    page.locator(".mentions a").click();

    assertThat(page)
        .hasURL(
            Pattern.compile("contains=coree&sort=salience&ignoreMentions=capital%2Cseat%2Ccity$"));
    assertThat(page.locator(".choice .count").first()).hasText(Pattern.compile("^2"));
    assertThat(page.locator(".mentions a")).hasAttribute("aria-current", "true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/facets/language", "/facets/colour", "/countries/", "/topics/%GG"})
  void whatIsUnknownIsNotFound(String path) {
    assertThat(page(false).navigate(path).status()).isBetween(400, 404);
  }

  private static Page page(boolean script) {
    return DESK.visit(
        new NewContextOptions()
            .setLocale("fr-FR")
            .setViewportSize(1280, 900)
            .setJavaScriptEnabled(script));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByRoleOptions level(int level) {
    return new Page.GetByRoleOptions().setLevel(level);
  }
}
