package depeche.web.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;

/** Receives requests for pages. */
@Singleton
final class Visits {
  private final Assets assets;
  private final HttpHostResolver hosts;

  Visits(Assets assets, HttpHostResolver hosts) {
    this.assets = assets;
    this.hosts = hosts;
  }

  Visit of(HttpRequest<?> request) {
    return new Visit(request, assets, hosts.resolve(request));
  }
}
