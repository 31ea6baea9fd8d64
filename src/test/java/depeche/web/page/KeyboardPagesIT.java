package depeche.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static depeche.web.page.Keyboard.follow;
import static depeche.web.page.Keyboard.reach;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What leads from page to page, by keyboard alone, with script and without: nothing here is clicked
 * or scrolled.
 */
final class KeyboardPagesIT {
  @RegisterExtension static final Desk DESK = new Desk();

  @RegisterExtension
  static final Desk GUARDED = new Desk(Map.of("depeche.api-keys", List.of("sesame")));

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReaderComparesTwoVersionsAndTurnsThemRound(boolean script) {
    Page page = page(DESK, script);
    hasTwoVersions(page);
    page.navigate("/articles/bac-1?q=bac");
    follow(page, page.locator(".versions .byline a").first());
    assertThat(page.locator("h1")).hasText("Deux versions, mot à mot");
    assertThat(page.locator(".wording ins")).containsText(Pattern.compile("hiver|été"));

    String before = page.locator(".sides dd a").first().getAttribute("href");
    follow(page, page.locator("a[rel=nofollow]").filter(having("autre sens")));
    assertThat(page.locator(".sides dd a").last()).hasAttribute("href", before);

    follow(page, page.locator(".back a"));
    assertThat(page).hasURL(Pattern.compile("/articles/bac-[12]$"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReaderLearnsWhyAnArticleWasFoundAndGoesBack(boolean script) {
    Page page = page(DESK, script);
    page.navigate("/?q=traité");
    follow(page, page.locator(".hit .why").first());
    assertThat(page).hasURL(Pattern.compile("/explain/"));
    assertThat(page.locator("ol.reasons li").first()).containsText("traité");

    follow(page, page.locator(".back a"));
    assertThat(page).hasURL(Pattern.compile("/\\?q=trait%C3%A9$"));
  }

  @ParameterizedTest
  @CsvSource({
    "person, true",
    "person, false",
    "country, true",
    "country, false",
    "topic, true",
    "topic, false"
  })
  void aReaderOpensThePageOfAValueAndFromThereItsArticlesItsCompanyAndAnAlert(
      String kind, boolean script) {
    Page page = page(DESK, script);
    page.navigate("/articles/essai%2Ftraite-signe");
    follow(page, page.locator(".about .facet." + kind + " .to-page").first());
    assertThat(page.locator(".entity-head." + kind)).isVisible();
    String address = page.url();
    String name = page.locator("h1").innerText();

    Locator neighbour = page.locator(".network a").first();
    String other = neighbour.getAttribute("aria-label").replaceFirst(" : .*", "");
    follow(page, neighbour);
    assertThat(page.locator("h1")).hasText(other);

    page.navigate(address);
    follow(page, page.locator(".actions a").last());
    assertThat(page.locator("#draft")).isVisible();
    assertThat(page.locator("section.card")).containsText(name);

    page.navigate(address);
    follow(page, page.locator(".latest .hit h3 a").first());
    assertThat(page.locator("article.text")).isVisible();

    page.navigate(address);
    follow(page, page.locator(".actions a").first());
    assertThat(page.locator(".chip." + kind)).containsText(name);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReaderFollowsAStoryChapterByChapter(boolean script) {
    Page page = page(DESK, script);
    page.navigate("/articles/traite-ratifie");
    follow(page, page.locator("a[href$='/story']"));
    assertThat(page.locator(".course [aria-current]")).containsText("ratifie");

    follow(page, page.locator(".course a").first());
    assertThat(page.locator("article.text")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReaderLooksWithinAFacetExcludesAValueAndTakesItBack(boolean script) {
    Page page = page(DESK, script);
    page.navigate("/?q=traité");
    follow(page, page.locator("#country .choice .exclude").first());
    assertThat(page.locator(".chip.excluded")).isVisible();
    follow(page, page.locator(".chip.excluded"));
    assertThat(page.locator(".chip")).hasCount(0);

    page.navigate("/facets/country?q=traité");
    reach(page, page.locator("main form input[name=contains]"));
    page.keyboard().type("coree");
    page.keyboard().press("Enter");
    follow(page, page.locator(".choice .toggle").filter(having("Corée du Nord")));
    assertThat(page.locator(".chip.country")).containsText("Corée du Nord");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReaderSortsTurnsPagesNarrowsInTimeAndChangesTheLanguage(boolean script) {
    Page page = page(DESK, script);
    page.navigate("/?q=budget");
    follow(page, page.locator(".sorts a").last());
    assertThat(page).hasURL(Pattern.compile("sort=oldest"));
    follow(page, page.locator(".pages .next"));
    assertThat(page.locator("h1")).containsText("suite");
    follow(page, page.locator(".timeline a").first());
    assertThat(page.locator(".chip.date")).isVisible();
    reach(page, page.locator(".period input[name=from]"));
    follow(page, page.locator(".period button"));
    assertThat(page.locator(".chip.date")).isVisible();
    follow(page, page.locator(".languages a"));
    assertThat(page.locator("html")).hasAttribute("lang", "en");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReaderIsHelpedWhereNothingIsFound(boolean script) {
    Page page = page(DESK, script);
    page.navigate("/?q=xylophone&country=RU");
    follow(page, page.locator(".remedies a").first());
    assertThat(page).hasURL(Pattern.compile("\\?q=xylophone$"));
    follow(page, page.locator(".remedies a").last());
    assertThat(page.locator(".hit").first()).isVisible();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anEditorGivesAKeyIsToldOfAWrongOneAndLeaves(boolean script) {
    Page page = page(GUARDED, script);
    page.navigate("/desk/overrides");
    reach(page, page.locator("#key"));
    page.keyboard().type("mauvaise");
    page.keyboard().press("Enter");
    assertThat(page.locator("[role=alert]")).containsText("n’est pas connue");

    reach(page, page.locator("#key"));
    page.keyboard().type("sesame");
    follow(page, page.locator("form.card button"));
    assertThat(page).hasURL(Pattern.compile("/desk/overrides$"));
    assertThat(page.locator("#overrides")).isVisible();

    page.navigate("/desk");
    follow(page, page.locator(".heading form button"));
    assertThat(page.locator(".heading form button")).hasCount(0);
    page.navigate("/desk");
    assertThat(page.locator("#key")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anEditorCorrectsWhatWasRefused(boolean script) {
    Page page = page(DESK, script);
    String title = "Corrigé " + (script ? "avec" : "sans") + " script";
    refuse(page, title);
    page.navigate("/desk");
    follow(page, page.locator("a[href='/desk/rejections']"));
    Locator refused = page.locator(".rejection").filter(having("demain"));
    follow(page, refused.locator("summary"));
    reach(page, refused.locator("textarea"));
    page.keyboard().press("Control+a");
    page.keyboard().insertText("{\"title\": \"" + title + "\"}");
    follow(page, refused.locator("details button"));
    assertThat(page.locator(".notice.good")).isVisible();

    refuse(page, title + " encore");
    page.navigate("/desk/rejections");
    follow(
        page, page.locator(".rejection").filter(having("demain")).locator("button[name=forget]"));
    assertThat(page.locator(".rejection").filter(having("demain"))).hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theStatementOfAccessibilityIsAtTheFootOfEveryPage(boolean script) {
    for (String path : List.of("/", "/?q=traité", "/articles/hostile", "/desk", "/rien")) {
      Page page = page(DESK, script);
      page.navigate(path);
      follow(page, page.locator("footer.foot a[href^='/accessibility']"));
      assertThat(page.locator("h1")).hasText("Déclaration d’accessibilité");
      assertThat(page.locator("main")).containsText("n’est pas conforme");
    }
  }

  private static void hasTwoVersions(Page page) {
    String text =
        "Le bac du fleuve relie les deux rives depuis trente ans. Les habitants des villages"
            + " voisins le prennent chaque matin pour aller au marché, à l’école et au travail."
            + " La région a décidé de le remplacer par un pont. Les travaux commenceront en %s.";
    for (String[] version : new String[][] {{"bac-1", "hiver"}, {"bac-2", "été"}}) {
      int status =
          page.request()
              .put(
                  "/api/v1/articles/" + version[0] + "?wait=searchable",
                  RequestOptions.create()
                      .setHeader("Content-Type", "application/json")
                      .setData(
                          Map.of(
                              "title",
                              "Un pont remplacera le bac",
                              "body",
                              text.formatted(version[1]),
                              "published",
                              "2024-06-1" + version[0].charAt(4))))
              .status();
      assertThat(status).isBetween(200, 201);
    }
  }

  private static void refuse(Page page, String title) {
    page.request()
        .put(
            "/api/v1/articles/refus",
            RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setData("{\"title\": \"" + title + "\", \"published\": \"demain\"}"));
  }

  private static Page page(Desk desk, boolean script) {
    return desk.visit(
        new NewContextOptions()
            .setLocale("fr-FR")
            .setViewportSize(1280, 900)
            .setJavaScriptEnabled(script));
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
