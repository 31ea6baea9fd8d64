package depeche.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a reader finds around an article. */
final class AroundIT {
  @RegisterExtension static final Desk DESK = new Desk();

  @Test
  void anArticleIsFollowedByWhatCameAfterItAndWhy() {
    Page page = DESK.visit("fr", 1280);
    State.ARTICLE.show(page);

    Locator ratified = page.locator("[aria-labelledby=nearby-after] li").last();
    assertThat(ratified.locator("a").first().innerText()).contains("ratifie le traité");
    assertThat(ratified.locator(".reasons").innerText()).contains("Les pays : ");
  }

  @Test
  void aComparisonMarksWhatWasTakenOutAndWhatWasPutIn() {
    Page page = DESK.visit("fr", 1280);
    State.COMPARED.show(page);

    assertThat(page.locator(".wording del").count()).isPositive();
    assertThat(page.locator(".wording ins").count()).isPositive();
    assertThat(page.locator(".wording del").first().innerText()).contains("Supprimé :");
  }

  @Test
  void aComparisonLeadsBackToTheArticle() {
    Page page = DESK.visit("en", 1280);
    State.COMPARED.show(page);
    page.locator(".back a").click();

    assertThat(page.url()).contains("/articles/traite-ratifie");
  }

  @Test
  void anArticleThatIsNotThereCannotBeCompared() {
    Page page = DESK.visit("fr", 1280);

    assertThat(page.navigate("/articles/traite-ratifie/compare/disparu").status()).isEqualTo(404);
  }
}
