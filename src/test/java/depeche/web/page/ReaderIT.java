package depeche.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader does, in a real browser. */
final class ReaderIT {
  private static final String ID = "/articles/essai%2Ftraite-signe";

  @RegisterExtension static final Desk DESK = new Desk();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void searchesNarrowsReadsAndGoesBackWithAndWithoutScript(boolean script) {
    Page page = page(script);
    page.navigate("/");
    page.locator("#q").fill("traité partenariat");
    page.getByRole(AriaRole.BUTTON, named("Rechercher")).click();
    assertThat(heading(page)).containsText("3 articles");

    page.locator("#country .toggle").filter(having("Corée du Nord")).click();
    assertThat(heading(page)).containsText("2 articles");
    assertThat(page).hasURL(Pattern.compile("[?&]country=KP"));

    page.getByRole(AriaRole.LINK, named("Moscou et Pyongyang signent")).click();
    assertThat(heading(page)).containsText("Moscou et Pyongyang signent un traité");

    page.getByRole(AriaRole.LINK, named("Retour aux résultats")).click();
    assertThat(heading(page)).containsText("2 articles");
    page.goBack();
    page.goBack();
    assertThat(heading(page)).containsText("2 articles");
  }

  @Test
  void searchesAroundASelectedPassage() {
    Page page = DESK.visit("fr", 1280);
    page.navigate(ID);
    assertThat(page.locator("#around")).isHidden();
    page.locator(".body p").first().selectText();
    page.locator("#around a").click();

    assertThat(page).hasURL(Pattern.compile("[?&]match=any"));
    assertThat(page.locator(".hit h3").first()).containsText("Moscou et Pyongyang signent");
  }

  @Test
  void removesOneFilterByItsChip() {
    Page page = DESK.visit("fr", 1280);
    page.navigate("/?q=traité&country=KP&not.country=UA");
    page.getByRole(AriaRole.LINK, named("Retirer le filtre : Corée du Nord")).click();
    assertThat(page).hasURL(Pattern.compile("\\?q=trait%C3%A9&not.country=UA$"));
  }

  @Test
  void excludesACountry() {
    Page page = DESK.visit("fr", 1280);
    page.navigate("/?q=traité");
    page.getByRole(AriaRole.LINK, named("Exclure : Corée du Nord")).click();
    assertThat(page.locator(".chip.excluded")).containsText("sans Corée du Nord");
    assertThat(page.locator(".hit").filter(having("Moscou et Pyongyang signent"))).hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void leavesMetonymsOutAndTakesThemBackWithAndWithoutScript(boolean script) {
    Page page = page(script);
    page.navigate("/?country=KP");
    assertThat(page.locator(".hit")).hasCount(3);
    page.locator("#country .mentions a").click();
    assertThat(page).hasURL(Pattern.compile("ignoreMentions=capital%2Cseat%2Ccity"));
    assertThat(page.locator("#country .mentions a")).hasAttribute("aria-current", "true");
    assertThat(page.locator(".hit")).hasCount(2);

    page.getByRole(AriaRole.LINK, named("Retirer le filtre : sans métonymies")).click();
    assertThat(page).hasURL(Pattern.compile("\\?country=KP$"));
    assertThat(page.locator(".hit")).hasCount(3);
  }

  @Test
  void seesWhichMentionsALinkLeavesOut() {
    Page page = DESK.visit("en", 1280);
    page.navigate("/?q=traité&ignoreMentions=seat,demonym");
    assertThat(page.locator(".chip.country")).hasText("without mentions by people, seat of power");
    assertThat(page.locator("#country .mentions")).containsText("without mentions by");
  }

  @Test
  void narrowsToABarOfTheTimeline() {
    Page page = DESK.visit("fr", 1280);
    page.navigate("/?q=traité");
    page.locator(".timeline a").last().press("Enter");
    assertThat(page.locator(".chip.date")).hasText(Pattern.compile("octobre 2024|24 octobre 2024"));
    assertThat(page.locator(".hit")).hasCount(1);
  }

  @Test
  void turnsPagesUntilTheLast() {
    Page page = DESK.visit("fr", 1280);
    page.navigate("/?q=budget&sort=oldest");
    String first = page.locator(".hit h3").first().innerText();
    page.getByRole(AriaRole.LINK, named("Résultats suivants")).click();
    assertThat(page.locator(".hit h3").first()).not().hasText(first);
    assertThat(page.locator(".hit")).hasCount(5);
    assertThat(page.getByRole(AriaRole.LINK, named("Résultats suivants"))).hasCount(0);
  }

  @Test
  void followsTheEvidenceOfAName() {
    Page page = DESK.visit("fr", 1280);
    page.navigate(ID + "?mark=entities");
    Locator evidence = page.locator("a.evidence.country");
    assertThat(evidence.first()).isVisible();
    String next = evidence.first().getAttribute("href");
    evidence.first().click();
    assertThat(page).hasURL(Pattern.compile(next + "$"));
    assertThat(page.locator(next)).isVisible();
  }

  @Test
  void seesSubheadsAsHeadings() {
    Page page = DESK.visit("fr", 1280);
    page.navigate(ID);
    assertThat(page.locator(".body h2"))
        .hasText(new String[] {"Un texte en vingt-trois articles", "Ce que Kiev redoute"});
  }

  @Test
  void readsEnglishWhereTheBrowserAsksForItAndFrenchAtAClick() {
    Page page = DESK.visit("en-GB", 1280);
    page.navigate("/?q=treaty");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(heading(page)).containsText("1 article for");
    page.getByRole(AriaRole.LINK, named("Français")).click();
    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    assertThat(page).hasURL(Pattern.compile("hl=fr"));
    page.locator(".hit h3 a").first().click();
    assertThat(page.locator("html")).hasAttribute("lang", "fr");
  }

  @Test
  void readsArabicFromTheRight() {
    Page page = DESK.visit("fr", 1280);
    page.navigate("/?language=ar");
    assertThat(page.locator(".hit h3")).hasAttribute("dir", "rtl");
    page.locator(".hit h3 a").click();
    assertThat(page.locator(".body")).hasAttribute("lang", "ar");
    assertThat(page.locator(".body")).hasCSS("direction", "rtl");
  }

  @Test
  void reachesTheBoxAndTheResultsByKeyboardAlone() {
    Page page = DESK.visit("fr", 1280);
    page.navigate("/?q=budget");
    page.keyboard().press("/");
    assertThat(page.locator("#q")).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".hit h3 a").first()).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".hit h3 a").nth(1)).isFocused();
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("/articles/"));
  }

  @Test
  void skipsToTheContent() {
    Page page = DESK.visit("fr", 1280);
    page.navigate("/");
    page.keyboard().press("Tab");
    assertThat(page.getByRole(AriaRole.LINK, named("Aller au contenu"))).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#content")).isFocused();
  }

  @Test
  void isHelpedWhereNothingIsFound() {
    Page page = DESK.visit("fr", 1280);
    page.navigate("/?q=xylophone&country=RU");
    assertThat(heading(page)).containsText("Aucun article");
    page.getByRole(AriaRole.LINK, named("Parcourir tous les articles")).click();
    assertThat(page.locator(".hit")).hasCount(10);
  }

  @Test
  void isHelpedWhereAnArticleIsGone() {
    Page page = DESK.visit("fr", 1280);
    Response response = page.navigate("/articles/disparu?q=budget");
    assertThat(response.status()).isEqualTo(404);
    page.getByRole(AriaRole.LINK, named("Retour aux résultats")).click();
    assertThat(heading(page)).containsText("15 articles");
  }

  @Test
  void isHelpedWhereAnAddressMakesNoSense() {
    Page page = DESK.visit("fr", 1280);
    Response response = page.navigate("/?q=budget&from=hier");
    assertThat(response.status()).isEqualTo(400);
    page.getByRole(AriaRole.LINK, named("Chercher sans ces paramètres")).click();
    assertThat(heading(page)).containsText("15 articles");
  }

  @Test
  void isHelpedAtAnAddressThatLeadsNowhere() {
    Page page = DESK.visit("fr", 1280);
    assertThat(page.navigate("/nulle/part").status()).isEqualTo(404);
    assertThat(heading(page)).hasText("Cette page n’existe pas");
  }

  private static Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page page(boolean script) {
    return DESK.visit(
        new NewContextOptions()
            .setLocale("fr-FR")
            .setViewportSize(1280, 900)
            .setJavaScriptEnabled(script));
  }
}
