package depeche.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Articles that mean harm with every field they have, and queries that do, on every page that shows
 * one: nothing runs, nothing is blocked, nothing becomes an element, and nothing is cut off at the
 * side of a telephone.
 */
final class HostileArticlesIT {
  @RegisterExtension static final Desk DESK = new Desk();

  /** What is written where an article or a query has words. */
  enum Harm {
    SCRIPT("<script>alert(1)</script>"),
    ATTRIBUTE("\" onmouseover=\"alert(1)\" autofocus onfocus=alert(1) x='"),
    BROKEN_MARKUP("</p></main><table><b><i><!-- <svg onload=alert(1)> ]]>"),
    TURNED_AROUND("\u202Eenvers\u2066dedans\u202D"),
    ENDLESS_WORD("w".repeat(10_000)),
    EMOJI("👩‍👩‍👧🇫🇷🏴󠁧󠁢󠁳󠁣󠁴󠁿".repeat(20)),
    PILED_MARKS(("Z" + "\u0301\u0316\u0334".repeat(20)).repeat(10)),
    TEMPLATE("${7*7} {{7*7}} @{x} #{x} $unsafe{x}"),
    LINK("javascript:alert(1)//https://example.org/" + "a/".repeat(200));

    private final String text;

    Harm(String text) {
      this.text = text;
    }

    private String id() {
      return "harm-" + ordinal();
    }
  }

  @BeforeAll
  static void theArchiveHasThem() {
    Page page = DESK.visit("fr", 390);
    for (Harm harm : Harm.values()) {
      Map<String, Object> article =
          Map.of(
              "title",
              harm.text,
              "lead",
              harm.text + " chapeau",
              "body",
              "Un corps " + harm.text + " nuisible.\n\n" + harm.text + "\n\nFin du corps.",
              "source",
              shortened(harm.text),
              "authors",
              List.of(harm.text, "Deuxième " + harm.text),
              "tags",
              List.of(shortened(harm.text)),
              "published",
              "2024-03-0" + (1 + harm.ordinal()),
              "language",
              "fr",
              "persons",
              List.of(Map.of("id", "p" + harm.id(), "label", shortened(harm.text))));
      int status =
          page.request()
              .put(
                  "/api/v1/articles/" + harm.id() + "?wait=searchable",
                  RequestOptions.create()
                      .setHeader("Content-Type", "application/json")
                      .setData(article))
              .status();
      assertThat(status).as("%s is stored", harm).isEqualTo(201);
    }
  }

  @ParameterizedTest
  @EnumSource(Harm.class)
  void everyPageOfAnArticleShowsItHarmlessly(Harm harm) {
    String id = harm.id();
    areHarmless(
        "/?q=corps+nuisible&from=2024-03-0" + (1 + harm.ordinal()),
        "/articles/" + id + "?q=corps&mark=entities",
        "/articles/" + id + "/story",
        "/articles/" + id + "/compare/essai%2Ftraite-signe",
        "/explain/" + id + "?q=corps",
        "/persons/p" + id);
    assertThat(DESK.visit("fr", 390).request().get("/pictures/" + id + ".png").status())
        .isEqualTo(200);
  }

  @Test
  void pagesThatListThemAllShowThemHarmlessly() {
    areHarmless("/facets/source?q=corps", "/facets/person?q=corps", "/desk", "/");
  }

  @ParameterizedTest
  @EnumSource(Harm.class)
  void everyPageShowsAQueryHarmlessly(Harm harm) {
    String q = URLEncoder.encode(shortened(harm.text), UTF_8);
    areHarmless(
        "/?q=" + q,
        "/?q=corps&source=" + q + "&not.person=" + q,
        "/articles/harm-0?q=" + q,
        "/explain/harm-0?q=" + q,
        "/alerts?q=" + q + "&source=" + q,
        "/facets/country?q=" + q + "&contains=" + q,
        "/persons/" + q.replace("+", "%20"),
        "/accessibility?hl=" + q,
        "/desk?key=" + q);
  }

  @ParameterizedTest
  @EnumSource(Harm.class)
  void aQueryIsToldBackHarmlesslyEvenOutsideItsPage(Harm harm) {
    String q = URLEncoder.encode(shortened(harm.text), UTF_8);
    Page page = DESK.visit("fr", 1280);
    List<String> alarms = Alarms.of(page);
    for (String path : List.of("/understood?q=" + q, "/understood?q=pays%3A%22" + q)) {
      assertThat(page.navigate(path).status()).isEqualTo(200);
      assertThat(page.locator("script, img, svg, table, [onmouseover], [onfocus]").count())
          .isZero();
    }
    assertThat(alarms).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Harm.class)
  void aDraftIsReadHarmlessly(Harm harm) {
    Page page = DESK.visit("fr", 390);
    List<String> alarms = Alarms.of(page);
    page.navigate("/desk/draft");
    page.locator("#draft-title").fill(shortened(harm.text));
    page.locator("#draft-text").fill("Un corps " + harm.text + " nuisible.");
    page.locator(".draft-form button").first().click();
    page.locator("article.marked").waitFor();
    isHarmless(page, alarms, "/desk/draft");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "pays:\"><img src=x onerror=alert(1)>",
        "\u202E\"à l’envers",
        "(((((((((((((((((((((\""
      })
  void whatIsTypedIsToldBackHarmlessly(String query) {
    Page page = DESK.visit("fr", 390);
    List<String> alarms = Alarms.of(page);
    page.navigate("/");
    page.locator("#q").pressSequentially(query);
    page.locator("#understood p").first().waitFor();
    assertThat(page.locator("#understood script, #understood img").count()).isZero();
    isHarmless(page, alarms, "/");
  }

  private static void areHarmless(String... paths) {
    Page page = DESK.visit("fr", 390);
    List<String> alarms = Alarms.of(page);
    for (String path : paths) {
      page.navigate(path);
      isHarmless(page, alarms, path);
    }
  }

  private static void isHarmless(Page page, List<String> alarms, String path) {
    assertThat(alarms).as(path).isEmpty();
    assertThat(
            page.locator(
                    "body script, body img, body [onload], body [onerror], body [onmouseover],"
                        + " body [onfocus], body [href^='javascript:']")
                .count())
        .as("elements made of words at %s", path)
        .isZero();
    int past =
        (int)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(past).as("pixels past the window at %s", path).isZero();
  }

  private static String shortened(String text) {
    return text.length() <= 400 ? text : text.substring(0, text.offsetByCodePoints(0, 150));
  }
}
