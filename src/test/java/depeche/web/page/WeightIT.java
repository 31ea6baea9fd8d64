package depeche.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages are light, and ask no one else for anything. */
final class WeightIT {
  private static final int MOST_BYTES = 60_000;

  @RegisterExtension static final Desk DESK = new Desk();

  @Test
  void aFirstVisitWeighsLessThanSixtyKilobytes() {
    List<Request> requests = new ArrayList<>();
    Page page = DESK.visit("fr", 1280);
    page.onRequestFinished(requests::add);
    page.navigate("/?q=budget");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    int bytes =
        List.copyOf(requests).stream()
            .map(Request::sizes)
            .mapToInt(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
            .sum();
    System.out.println("A first page of results, style sheet and script: " + bytes + " bytes");
    assertThat(bytes).isBetween(1, MOST_BYTES);
  }

  @Test
  void nothingIsLoadedFromElsewhere() {
    List<String> addresses = new ArrayList<>();
    Page page = DESK.visit("fr", 1280);
    page.onRequest(request -> addresses.add(request.url()));
    page.navigate("/");
    page.navigate("/articles/essai%2Ftraite-signe?mark=entities");
    assertThat(addresses).allMatch(address -> address.startsWith("http://localhost:"));
  }

  @Test
  void theStyleSheetIsFetchedOnceForAllAsItsAddressChangesWithIt() {
    Page page = DESK.visit("fr", 1280);
    page.navigate("/");
    String address = page.locator("link[rel=stylesheet]").getAttribute("href");
    assertThat(page.request().get(address).headers().get("cache-control")).contains("immutable");
  }
}
