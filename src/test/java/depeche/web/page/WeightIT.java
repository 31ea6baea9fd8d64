package depeche.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Sizes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The pages are light, and ask no one else for anything. */
final class WeightIT {
  private static final int MOST_BYTES = 60_000;
  private static final int TEN_SEGMENTS = 10 * 1460;

  /** A line of text that moves by a pixel shifts more: what is less is rounding. */
  private static final double LEAST_SEEN = 0.000_1;

  /** The sum of all shifts, once the page has been painted twice more. */
  private static final String SHIFTS =
      """
      new Promise(resolve => {
        let sum = 0;
        new PerformanceObserver(list => list.getEntries().forEach(shift => sum += shift.value))
          .observe({type: "layout-shift", buffered: true});
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
      })
      """;

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

  /**
   * By the Layout Instability API, from the first paint until everything is there. What a machine
   * without time painted half read, it does not paint half read twice. What a reader unfolds moves
   * what is below, as it should.
   */
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "FURTHER")
  void nothingMovesWhileAPageLoads(State state) {
    for (int width : new int[] {1280, 390}) {
      double first = shifts(state, width);
      assertThat(first < LEAST_SEEN ? first : shifts(state, width))
          .as("at %d pixels, after %s", width, first)
          .isLessThan(LEAST_SEEN);
    }
  }

  private static double shifts(State state, int width) {
    Page page = DESK.visit("fr", width);
    state.show(page);
    page.waitForLoadState(LoadState.LOAD);
    return ((Number) page.evaluate(SHIFTS)).doubleValue();
  }

  /** Ten segments of TCP come at once, before the other side has said anything (RFC 6928). */
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "DOCUMENTATION")
  void allThereIsToReadComesInOneRoundTrip(State state) {
    List<Request> requests = new ArrayList<>();
    Page page = DESK.visit("fr", 1280);
    page.onRequest(requests::add);
    state.show(page);
    page.waitForLoadState(LoadState.LOAD);
    assertThat(List.copyOf(requests))
        .filteredOn(Request::isNavigationRequest)
        .isNotEmpty()
        .allSatisfy(request -> {
          Sizes sizes = request.sizes();
          assertThat(sizes.responseHeadersSize + sizes.responseBodySize)
              .as(request.url())
              .isLessThan(TEN_SEGMENTS);
        });
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
