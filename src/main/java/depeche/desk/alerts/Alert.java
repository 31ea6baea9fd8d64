package depeche.desk.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A search that somebody keeps.
 *
 * @param id given by the service, never used again
 * @param number the same within the service: from 0, in the order in which alerts are made
 * @param name for people
 * @param webhook whom to tell beside the feed, or null
 */
public record Alert(
    String id,
    int number,
    String name,
    AlertSearch search,
    Instant created,
    @Nullable Webhook webhook) {

  /**
   * An address that is sent each article.
   *
   * @param secret signs what is sent; known to the one who made the alert
   */
  public record Webhook(String url, String secret) {}
}
