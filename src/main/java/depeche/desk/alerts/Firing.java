package depeche.desk.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.article.ArticleId;
import java.time.Instant;
import java.util.UUID;

/**
 * An article that an alert told of.
 *
 * @param at when it arrived
 */
public record Firing(String alert, String article, Instant at) {

  public ArticleId articleId() {
    return new ArticleId(article);
  }

  /** The same for this alert and this article whenever and wherever it fires (RFC 9562, 5.3). */
  public UUID id() {
    return UUID.nameUUIDFromBytes((alert + '\0' + article).getBytes(UTF_8));
  }
}
