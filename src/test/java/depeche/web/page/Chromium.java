package depeche.web.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's own Chromium, or the one that {@code CHROMIUM} names; nothing is downloaded. The
 * shell without windows comes first: it takes a third less time. On a machine without one a browser
 * test is aborted, but where {@code CI} is {@code true} it fails.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium-headless-shell",
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/usr/bin/google-chrome-stable",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Long enough for a machine without time; what is there already waits for nothing. */
  static final double LONGEST_WAIT_MILLIS = 60_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
  }

  static Chromium launch() {
    PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT_MILLIS);
    return new Chromium(executable().orElseGet(Chromium::none));
  }

  Browser browser() {
    return browser;
  }

  private static Optional<Path> executable() {
    return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path none() {
    String message = "no Chromium found in " + PLACES + "; set CHROMIUM to its path";
    if ("true".equals(System.getenv("CI"))) {
      return Assertions.fail(message);
    }
    Assumptions.abort(message);
    throw new AssertionError("abort throws");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
