package depeche.web.page;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/** Every page, in every state worth looking at. */
enum State {
  OVERVIEW("/"),
  UNDERSTOOD("/", page -> type(page, "pays:Atlantide après:2024-06 \"traité")),
  SUGGESTED("/", page -> type(page, "pou")),
  RESULTS("/?q=traité"),
  NARROWED("/?q=traité&country=RU&not.country=UA&from=2024-01-01&to=2024-12-31"),
  LITERAL("/?q=traité&country=RU&ignoreMentions=capital,seat,city"),
  BROWSING("/?sort=newest"),
  NOTHING("/?q=xylophone&country=RU"),
  WARNED("/?q=\"traité+partenariat"),
  ARTICLE("/articles/essai%2Ftraite-signe?q=partenariat"),
  EVIDENCE("/articles/essai%2Ftraite-signe?q=partenariat&mark=entities"),
  RIGHT_TO_LEFT("/articles/%D8%A7%D9%84%D8%A8%D8%AD%D8%B1-%D8%A7%D9%84%D8%A3%D8%AD%D9%85%D8%B1"),
  COMPARED("/articles/essai%2Ftraite-signe/compare/traite-ratifie"),
  FURTHER(
      "/articles/essai%2Ftraite-signe", page -> page.locator(".further summary").first().click()),
  STORY("/articles/traite-ratifie/story"),
  EXPLAINED("/explain/essai%2Ftraite-signe?q=partenariat"),
  HOSTILE("/articles/hostile?mark=entities"),
  ALERTS("/alerts?q=traité&country=RU"),
  FACET("/facets/country?q=traité"),
  PERSON("/persons/vladimir-poutine"),
  COUNTRY("/countries/KP"),
  TOPIC("/topics/medtop%3A11000000"),
  DESK("/desk"),
  DRAFT("/desk/draft"),
  DRAFT_REFUSED("/desk/draft", page -> page.locator(".draft-form button").click()),
  DRAFTED("/desk/draft", State::draft),
  OVERRIDES("/desk/overrides"),
  OVERRIDES_REFUSED("/desk/overrides", State::wrongDecision),
  REJECTIONS("/desk/rejections"),
  REFUSED_AGAIN("/desk/rejections", State::wrongCorrection),
  DOCUMENTATION("/docs"),
  ACCESSIBILITY("/accessibility"),
  NO_PERSON("/persons/personne"),
  NO_ARTICLE("/articles/disparu"),
  BAD_ADDRESS("/?from=hier");

  private final String path;
  private final Consumer<Page> then;

  State(String path) {
    this(path, page -> {});
  }

  State(String path, Consumer<Page> then) {
    this.path = path;
    this.then = then;
  }

  /** Goes there. */
  void show(Page page) {
    page.navigate(path);
    then.accept(page);
  }

  private static void type(Page page, String text) {
    page.locator("#q").pressSequentially(text);
    page.locator("#understood p, [role=option]").first().waitFor();
  }

  private static void draft(Page page) {
    page.locator("#draft-title").fill("Moscou et Pyongyang se rapprochent encore");
    page.locator("#draft-text")
        .fill(
            "Vladimir Poutine a reçu les députés qui ont ratifié le traité de partenariat"
                + " stratégique avec la Corée du Nord.\n\nKim Jong-un se rendra à Moscou.");
    page.locator(".draft-form button").first().click();
  }

  private static void wrongDecision(Page page) {
    page.locator("#overrides").fill("hide person photo-service\nfuse person a = b");
    page.locator("button[name=check]").click();
  }

  private static void wrongCorrection(Page page) {
    page.locator(".rejection summary").first().click();
    page.locator(".rejection textarea").first().fill("{\"id\": \"encore\"}");
    page.locator(".rejection details button").first().click();
  }
}
