package depeche.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What means harm in an article or a query is shown as what it is: text. */
final class HostileIT {
  @RegisterExtension static final Desk DESK = new Desk();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=hostile",
        "/?q=titre&person=%22%3E%3Cscript%3E",
        "/articles/hostile?q=corps&mark=entities",
        "/articles/%3Cscript%3Ealert(1)%3C/script%3E",
        "/?hl=%22onload=alert(1)",
        "/?size=%3Cimg+src=x+onerror=alert(1)%3E"
      })
  void nothingRunsAndNothingIsBlockedEither(String path) {
    Page page = DESK.visit("fr", 1280);
    List<String> alarms = Alarms.of(page);
    page.navigate(path);
    assertThat(page.locator("main script, main img, main [onload], main [onerror]")).hasCount(0);
    assertThat(alarms).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'; alert(1); //",
        "\u202Eà l’envers",
        "👩‍👩‍👧 🇫🇷",
        "(((((((((((((((((((((\"",
        "${7*7} {{7*7}} @{x}"
      })
  void theBoxHoldsAQueryJustAsItWasTyped(String query) {
    Page page = DESK.visit("fr", 1280);
    List<String> alarms = Alarms.of(page);
    page.navigate("/?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    assertThat(page.locator("#q")).hasValue(query);
    assertThat(page.locator("h1 q")).hasText(query);
    assertThat(alarms).isEmpty();
  }

  @Test
  void markupInATitleIsRead() {
    Page page = DESK.visit("fr", 1280);
    page.navigate("/articles/hostile");
    assertThat(page.locator("h1"))
        .hasText("<script>alert('titre')</script> & \"guillemets\" <b>gras</b>");
  }

  @Test
  void aQueryOfTenThousandCharactersStillHasAnAnswer() {
    Page page = DESK.visit("fr", 1280);
    assertThat(page.navigate("/?q=" + "mot+".repeat(2500)).status()).isEqualTo(200);
  }
}
