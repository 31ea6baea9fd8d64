package depeche.web.site;

import depeche.web.page.Assets;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.InputStream;
import java.util.Optional;

/** The addresses that crawlers and browsers look for. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SiteController {
  private static final String XML = "application/xml";

  /** A search page per combination of filters would keep a crawler busy for ever. */
  private static final String ROBOTS =
      """
      User-agent: *
      Disallow: /api/
      Disallow: /*?
      Allow: /

      Sitemap: %s/sitemap.xml
      """;

  private final Sitemaps sitemaps;
  private final EntitySitemaps entities;
  private final Assets assets;
  private final HttpHostResolver hosts;

  SiteController(
      Sitemaps sitemaps, EntitySitemaps entities, Assets assets, HttpHostResolver hosts) {
    this.sitemaps = sitemaps;
    this.entities = entities;
    this.assets = assets;
    this.hosts = hosts;
  }

  @Get("/robots.txt")
  @Produces({MediaType.TEXT_PLAIN, "*/*"})
  HttpResponse<String> robots(HttpRequest<?> request) {
    return HttpResponse.ok(ROBOTS.formatted(hosts.resolve(request)))
        .contentType(MediaType.TEXT_PLAIN_TYPE);
  }

  /** The periods in which articles appeared, a sitemap for each. */
  @Get("/sitemap.xml")
  @Produces({XML, "*/*"})
  HttpResponse<String> sitemap(HttpRequest<?> request) {
    return HttpResponse.ok(sitemaps.index(hosts.resolve(request))).contentType(XML);
  }

  /**
   * The articles of one month, {@code 2024-06}, or day, {@code 2024-06-19}; or the pages about
   * {@code persons}, {@code countries} or {@code topics}.
   */
  @Get("/sitemaps/{part}.xml")
  @Produces({XML, "*/*"})
  HttpResponse<?> sitemap(HttpRequest<?> request, String part) {
    String host = hosts.resolve(request);
    Optional<String> pages = entities.of(part, host);
    if (pages.isPresent()) {
      return HttpResponse.ok(pages.get()).contentType(XML);
    }
    Optional<InputStream> articles = sitemaps.of(part, host);
    return articles.isPresent()
        ? HttpResponse.ok(articles.get()).contentType(XML)
        : HttpResponse.notFound();
  }

  /** How a browser searches here from its address bar (OpenSearch 1.1). */
  @Get("/opensearch.xml")
  @Produces({SearchDescription.TYPE, "*/*"})
  HttpResponse<String> description(HttpRequest<?> request) {
    return HttpResponse.ok(
            SearchDescription.write(hosts.resolve(request), assets.href("icon.svg"), request))
        .contentType(SearchDescription.TYPE);
  }
}
