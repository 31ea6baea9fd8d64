package depeche.desk.alerts;

import depeche.article.Article;
import depeche.article.EnrichedArticle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a webhook is sent: the same for the same firing at every attempt. */
record WebhookMessage(String type, Instant timestamp, Data data) {

  record Data(About alert, Told article) {}

  record About(String id, String name) {}

  record Told(
      String id,
      @Nullable String url,
      String title,
      String lead,
      String language,
      @Nullable String source,
      List<String> authors,
      @Nullable Instant published) {
    static Told of(EnrichedArticle enriched) {
      Article article = enriched.article();
      return new Told(
          article.id().value(),
          article.url(),
          article.title(),
          article.lead(),
          enriched.language().tag(),
          article.source(),
          article.authors(),
          article.published());
    }
  }

  static WebhookMessage of(Alert alert, Firing firing, EnrichedArticle article) {
    return new WebhookMessage(
        "alert.fired",
        firing.at(),
        new Data(new About(alert.id(), alert.name()), Told.of(article)));
  }
}
