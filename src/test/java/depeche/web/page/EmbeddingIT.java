package depeche.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The search box in a page of another site, whose security policy is strict. */
final class EmbeddingIT {
  private static HttpServer site;
  private static Newsroom newsroom;
  private static Chromium chromium;

  @BeforeAll
  static void open() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    newsroom =
        Newsroom.open(
            Map.of(
                "micronaut.server.cors.enabled",
                true,
                "micronaut.server.cors.configurations.sites.allowed-origins",
                List.of(siteAddress())));
    String policy =
        "default-src 'none'; script-src %1$s; connect-src %1$s".formatted(newsroom.address(""));
    byte[] page =
        """
        <!doctype html>
        <html lang="fr"><head><title>Un site</title>
        <script src="%s" defer></script></head>
        <body><main><h1>Un site</h1><depeche-search data-country="KP" size="2"></depeche-search></main>
        </body></html>
        """
            .formatted(newsroom.address("/embed.js"))
            .getBytes(StandardCharsets.UTF_8);
    site.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.getResponseHeaders().set("Content-Security-Policy", policy);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    site.start();
    chromium = Chromium.launch();
  }

  private static String siteAddress() {
    return "http://localhost:" + site.getAddress().getPort();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
    newsroom.close();
    site.stop(0);
  }

  @Test
  void showsAnswersWithinTheOtherSiteAndLinksToTheRest() {
    try (Page page = chromium.browser().newPage()) {
      page.navigate(siteAddress());
      page.getByRole(AriaRole.SEARCHBOX).fill("traité");
      page.keyboard().press("Enter");

      assertThat(page.getByRole(AriaRole.LISTITEM)).hasCount(2);
      assertThat(page.locator("li mark").first()).hasText("traité");
      assertThat(page.locator("depeche-search a").last())
          .hasAttribute("href", newsroom.address("/?country=KP&q=trait%C3%A9"));
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
  }

  @Test
  void saysSoWhereTheServiceDoesNotLetTheSiteAsk() {
    try (Page page = chromium.browser().newPage()) {
      page.navigate(siteAddress().replace("localhost", "127.0.0.1"));
      page.getByRole(AriaRole.SEARCHBOX).fill("traité");
      page.keyboard().press("Enter");

      assertThat(page.locator("depeche-search p")).hasText("La recherche ne répond pas.");
      assertThat(page.locator("depeche-search a"))
          .hasAttribute("href", newsroom.address("/?country=KP&q=trait%C3%A9"));
    }
  }
}
