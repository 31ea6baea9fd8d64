package depeche.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Alerts, made and deleted in a browser, and who may do so. */
final class AlertsPageIT {
  private static final String ALERT = "name=x&search=q%3Dport";

  @RegisterExtension static final Desk DESK = new Desk();

  @Test
  void aSearchBecomesAnAlertAndIsDeletedAgain() {
    Page page = DESK.visit("fr", 1280);
    page.navigate("/?q=traité&country=RU");
    page.locator("a[href^='/alerts']").first().click();
    assertThat(page.locator("#draft").isVisible()).isTrue();
    assertThat(page.content()).contains("30 derniers jours");

    page.locator("#name").fill("Traités russes");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Créer l’alerte")).click();

    page.waitForURL(address -> address.endsWith("/alerts"));
    assertThat(page.locator(".alert-list h3").allTextContents()).containsExactly("Traités russes");
    assertThat(page.locator(".alert-list").textContent()).contains("traité · Russie");

    page.locator(".alert-list button").click();
    page.locator(".empty").waitFor();
    assertThat(page.locator(".alert-list").count()).isZero();
  }

  @Test
  void anAlertSaysWhichMentionsItLeavesOut() {
    Page page = DESK.visit("fr", 1280);
    page.navigate("/?q=traité&country=KP&ignoreMentions=capital,seat,city");
    page.locator("a[href^='/alerts']").first().click();
    page.locator("#name").fill("Traités coréens");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Créer l’alerte")).click();

    page.waitForURL(address -> address.endsWith("/alerts"));
    assertThat(page.locator(".alert-list").textContent())
        .contains("traité · Corée du Nord · sans métonymies");
    page.locator(".alert-list button").click();
    page.locator(".empty").waitFor();
  }

  @Test
  void whereKeysAreConfiguredOneIsAskedForAndKeptFromScripts() throws Exception {
    try (Newsroom guarded = Newsroom.open(Map.of("depeche.api-keys", List.of("sesame")))) {
      HttpResponse<String> wrong =
          post(guarded, "/desk/key", "to=/alerts&key=faux", "Accept", "*/*");
      HttpResponse<String> right =
          post(guarded, "/desk/key", "to=/alerts&key=sesame", "Accept", "*/*");
      String cookie = right.headers().firstValue("Set-Cookie").orElseThrow();

      assertThat(wrong.headers().firstValue("Location")).hasValue("/alerts?key=wrong");
      assertThat(cookie).contains("HTTPOnly", "SameSite=Strict").doesNotContain("sesame");
      assertThat(post(guarded, "/alerts", ALERT, "Cookie", "depeche-key=faux").statusCode())
          .isEqualTo(403);
      assertThat(post(guarded, "/alerts", ALERT, "Cookie", cookie.split(";")[0]).statusCode())
          .isEqualTo(303);
    }
  }

  @Test
  void aFormOfAnotherSiteIsRefused() throws Exception {
    try (Newsroom newsroom = Newsroom.open(Map.of())) {
      String own = newsroom.address("");
      assertThat(post(newsroom, "/alerts", ALERT, "Origin", "https://example.org").statusCode())
          .isEqualTo(403);
      assertThat(post(newsroom, "/alerts", ALERT, "Origin", own).statusCode()).isEqualTo(303);
    }
  }

  private static HttpResponse<String> post(
      Newsroom newsroom, String path, String form, String header, String value) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(newsroom.address(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(header, value)
            .POST(BodyPublishers.ofString(form))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
