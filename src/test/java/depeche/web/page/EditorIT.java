package depeche.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor does at the desk, in a real browser. */
final class EditorIT {
  @RegisterExtension static final Desk DESK = new Desk();

  @RegisterExtension
  static final Desk GUARDED = new Desk(Map.of("depeche.api-keys", List.of("sesame")));

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDraftIsHeldAgainstTheArchiveWithAndWithoutScript(boolean script) {
    Page page = page(script);
    State.DRAFTED.show(page);

    assertThat(page.locator(".evidence.person").filter(having("Vladimir Poutine"))).hasCount(1);
    assertThat(page.locator(".about")).containsText("Corée du Nord");
    Locator story = page.locator(".nearby li").filter(having("Moscou et Pyongyang signent"));
    assertThat(story.locator(".reasons")).containsText("Vladimir Poutine");
    assertThat(page.locator("#copies")).hasCount(0);
  }

  @Test
  void aTextThatIsInTheArchiveIsToldFirst() {
    Page page = page(true);
    page.navigate("/articles/traite-ratifie");
    String body = page.locator(".body").innerText();
    page.navigate("/desk/draft");
    page.locator("#draft-title").fill("Le Parlement russe ratifie le traité avec Pyongyang");
    page.locator("#draft-text").fill(body);
    button(page, "Comparer aux archives").click();

    assertThat(page.locator("section.notice"))
        .containsText("Le Parlement russe ratifie le traité avec la Corée du Nord");
  }

  @Test
  void aDraftWithoutWordsIsSentBackWithTheReason() {
    Page page = page(true);
    page.navigate("/desk/draft");
    button(page, "Comparer aux archives").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Il manque un titre");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aWrongDecisionIsNamedByItsLineAndARightOneIsSaved(boolean script) {
    Page page = page(script);
    page.navigate("/desk/overrides");
    String before = page.locator("#overrides").inputValue();
    page.locator("#overrides").fill(before + "hide person a\nfuse person b = c\n");
    button(page, "Enregistrer").click();
    assertThat(page.locator("section.notice")).containsText("fuse");
    assertThat(page.locator("#overrides")).hasValue(Pattern.compile("fuse person b"));

    String right = before + "hide person script-" + script + "\n";
    page.locator("#overrides").fill(right);
    button(page, "Enregistrer").click();
    assertThat(page.locator(".notice.good")).containsText("enregistré");
    assertThat(page.locator("#overrides")).hasValue(right);
  }

  @Test
  void theDeskTellsHowTheFeedsAre() {
    Page page = page(true);
    page.navigate("/desk");
    assertThat(page.locator("section:has(#feeds)")).containsText(Newsroom.NO_FEED);
    assertThat(page.locator("section:has(#feeds) .byline"))
        .hasText(Pattern.compile("Pas encore relevé|Le serveur n’accepte pas la connexion"));
  }

  @Test
  void whatSomebodyElseWroteMeanwhileIsNotOverwritten() {
    Page one = page(true);
    Page other = page(true);
    one.navigate("/desk/overrides");
    other.navigate("/desk/overrides");
    String before = one.locator("#overrides").inputValue();
    one.locator("#overrides").fill(before + "hide person premiere\n");
    button(one, "Enregistrer").click();
    other.locator("#overrides").fill(before + "hide person seconde\n");
    button(other, "Enregistrer").click();

    assertThat(other.getByRole(AriaRole.ALERT)).containsText("a changé entre-temps");
    one.navigate("/desk/overrides");
    assertThat(one.locator("#overrides")).hasValue(before + "hide person premiere\n");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatWasRefusedIsCorrectedAndFoundThen(boolean script) {
    Page page = page(script);
    String title = "Réparé " + (script ? "avec" : "sans") + " script";
    page.request()
        .put(
            "/api/v1/articles/repare-" + script,
            RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setData("{\"title\": \"" + title + "\", \"published\": \"hier\"}"));
    page.navigate("/desk");
    page.getByRole(AriaRole.LINK, named("Voir et corriger")).click();
    Locator refused = page.locator(".rejection").filter(having("hier"));
    refused.locator("summary").click();
    refused.locator("textarea").fill("{\"title\": \"" + title + "\"}");
    refused.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Renvoyer")).click();

    assertThat(page.locator(".notice.good")).containsText("dans les archives");
    page.navigate("/desk");
    assertThat(page.locator("section[aria-labelledby=today]")).containsText(title);
  }

  @Test
  void theDeskAsksForAKeyAndForgetsItAtLeave() {
    Page page = GUARDED.visit("fr", 1280);
    assertThat(page.navigate("/desk").status()).isEqualTo(403);
    page.locator("#key").fill("mauvaise");
    button(page, "Entrer").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("n’est pas connue");

    page.locator("#key").fill("sesame");
    button(page, "Entrer").click();
    assertThat(page.locator("#health")).isVisible();

    button(page, "Se déconnecter").click();
    assertThat(page.navigate("/desk").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/desk/draft", "/desk/overrides", "/desk/rejections"})
  void withoutAKeyNoFormOfTheDeskIsTaken(String path) {
    Page page = GUARDED.visit("fr", 1280);
    RequestOptions form =
        RequestOptions.create().setForm(FormData.create().set("text", "hide person a"));
    assertThat(page.request().post(path, form).status()).isEqualTo(403);
    assertThat(page.navigate(path).status()).isEqualTo(403);
    assertThat(page.locator("textarea")).hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/desk/draft", "/desk/overrides", "/desk/rejections", "/desk/key"})
  void aFormOfAnotherSiteIsRefused(String path) {
    Page page = page(true);
    RequestOptions form =
        RequestOptions.create()
            .setForm(FormData.create().set("text", "hide person a"))
            .setHeader("Origin", "https://example.org");
    assertThat(page.request().post(path, form).status()).isEqualTo(403);
  }

  private static Page page(boolean script) {
    return DESK.visit(
        new NewContextOptions()
            .setLocale("fr-FR")
            .setViewportSize(1280, 900)
            .setJavaScriptEnabled(script));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name)).first();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
