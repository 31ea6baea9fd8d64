package depeche.web.page;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A newsroom and a browser to visit it with, for one class of tests. */
final class Desk implements BeforeAllCallback, AfterAllCallback, AfterEachCallback {
  private final List<BrowserContext> visits = new ArrayList<>();
  private final Map<Look, Page> looks = new HashMap<>();
  private final Map<String, Object> settings;
  private @Nullable Newsroom newsroom;
  private @Nullable Chromium chromium;

  Desk() {
    this(Map.of());
  }

  /** Of a service with {@code settings} beside the usual ones. */
  Desk(Map<String, Object> settings) {
    this.settings = settings;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    chromium = Chromium.launch();
    newsroom = Newsroom.open(settings);
  }

  /** A reader of {@code language} at a window of that width. */
  Page visit(String language, int width) {
    return visit(new NewContextOptions().setLocale(language).setViewportSize(width, 900));
  }

  Page visit(String language, int width, ColorScheme colours) {
    return visit(
        new NewContextOptions()
            .setLocale(language)
            .setViewportSize(width, 900)
            .setColorScheme(colours));
  }

  Page visit(NewContextOptions options) {
    BrowserContext visit = begin(options);
    visits.add(visit);
    return visit.newPage();
  }

  /**
   * The one page of a reader who only goes from address to address, for tests that look at many:
   * opening a browser's profile takes longer than a page of ours.
   */
  Page look(String language, int width, ColorScheme colours) {
    Page page =
        looks.computeIfAbsent(
            new Look(language, colours),
            look ->
                begin(new NewContextOptions().setLocale(language).setColorScheme(colours))
                    .newPage());
    page.setViewportSize(width, 900);
    return page;
  }

  private BrowserContext begin(NewContextOptions options) {
    BrowserContext context =
        requireNonNull(chromium)
            .browser()
            .newContext(options.setBaseURL(requireNonNull(newsroom).address("")));
    context.setDefaultTimeout(Chromium.LONGEST_WAIT_MILLIS);
    return context;
  }

  private record Look(String language, ColorScheme colours) {}

  @Override
  public void afterEach(ExtensionContext context) {
    visits.forEach(BrowserContext::close);
    visits.clear();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (newsroom != null) {
      newsroom.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }
}
