package depeche.web.api.export;

import depeche.article.EnrichedArticle;
import depeche.desk.Labels;
import depeche.desk.alerts.Alert;
import depeche.desk.alerts.Alerts;
import depeche.desk.alerts.Firing;
import depeche.index.ArticleIndex;
import depeche.web.Reader;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** What an alert told, as an Atom feed. An article that has been removed since is left out. */
@Singleton
public final class AlertFeeds {
  private final Alerts alerts;
  private final ArticleIndex index;
  private final Labels labels;
  private final HttpHostResolver hosts;

  AlertFeeds(Alerts alerts, ArticleIndex index, Labels labels, HttpHostResolver hosts) {
    this.alerts = alerts;
    this.index = index;
    this.labels = labels;
    this.hosts = hosts;
  }

  /**
   * One page of the feed, the latest first. A page keeps its firings whatever fires after.
   *
   * @param before of the first so many firings
   * @param size how many firings
   */
  public String feed(HttpRequest<?> request, Alert alert, int before, int size) {
    int from = Math.min(before, alerts.fired(alert));
    List<Firing> page = alerts.page(alert, from, size);
    List<EnrichedArticle> articles =
        page.stream()
            .map(firing -> index.find(firing.articleId()))
            .flatMap(Optional::stream)
            .toList();
    String host = hosts.resolve(request);
    String first = host + request.getUri().getRawPath() + "?size=" + size;
    var links =
        new AtomFeed.Links(
            host,
            host + request.getUri(),
            first,
            from <= size ? null : first + "&cursor=" + (from - size),
            host + "/alerts");
    Reader reader = Reader.of(request);
    var subject =
        new AtomFeed.Subject(
            "alert",
            alert.id(),
            reader.words().say("feed.alert", alert.name()),
            alerts.lastFired(alert).orElse(alert.created()));
    try {
      return new AtomFeed(labels, reader, links).write(subject, articles);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("a string takes whatever is written to it", impossible);
    }
  }
}
