package depeche.desk.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.article.ArticleId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

  /** Eight bytes of a SHA-256 digest: two in ten million firings share theirs once in 100,000. */
  static long key(String alert, ArticleId article) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(alert.getBytes(UTF_8));
      digest.update((byte) 0);
      return ByteBuffer.wrap(digest.digest(article.value().getBytes(UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  long key() {
    return key(alert, articleId());
  }
}
