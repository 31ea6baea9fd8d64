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

    assertThat(page.url()).endsWith("/alerts");
    assertThat(page.locator(".alert-list h3").allTextContents()).containsExactly("Traités russes");
    assertThat(page.locator(".alert-list").textContent()).contains("traité · Russie");

    page.locator(".alert-list button").click();
    assertThat(page.locator(".alert-list").count()).isZero();
  }

  @Test
  void whereKeysAreConfiguredOneIsAskedForAndKeptFromScripts() {
    try (Newsroom guarded = Newsroom.open(Map.of("depeche.api-keys", List.of("sesame")))) {
      Page page = DESK.visit("fr", 1280);
      page.navigate(guarded.address("/alerts?q=port"));
      assertThat(page.locator("#name").count()).isZero();

      page.locator("#key").fill("faux");
      page.keyboard().press("Enter");
      assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
      page.locator("#key").fill("sesame");
      page.keyboard().press("Enter");
      page.navigate(guarded.address("/alerts?q=port"));

      assertThat(page.locator("#name").count()).isEqualTo(1);
      assertThat(page.evaluate("document.cookie")).isEqualTo("");
      assertThat(page.context().cookies())
          .singleElement()
          .satisfies(cookie -> assertThat(cookie.value).doesNotContain("sesame"));
    }
  }

  @Test
  void aFormOfAnotherSiteIsRefused() throws Exception {
    try (Newsroom guarded = Newsroom.open(Map.of())) {
      assertThat(post(guarded, "https://example.org").statusCode()).isEqualTo(403);
      assertThat(post(guarded, guarded.address("")).statusCode()).isEqualTo(303);
    }
  }

  private static HttpResponse<Void> post(Newsroom newsroom, String origin) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(newsroom.address("/alerts")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", origin)
            .POST(BodyPublishers.ofString("name=x&search=q%3Dport"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.discarding());
    }
  }
}
