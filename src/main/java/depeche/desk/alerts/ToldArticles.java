package depeche.desk.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.article.ArticleId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The latest number noted for each article, in some thirty bytes: there may be millions. An article
 * is known by a digest of its id, which two in ten million share once in 300,000 times.
 */
final class ToldArticles {
  static final int NONE = -1;

  private static final int SMALLEST = 1024;

  private long[] digests = new long[SMALLEST];
  private int[] numbers = new int[SMALLEST];
  private int size;

  /** What was noted for an article last, or {@link #NONE}. */
  int get(ArticleId article) {
    long digest = digest(article);
    int slot = slot(digests, digest);
    return digests[slot] == digest ? numbers[slot] : NONE;
  }

  /**
   * @param number 0 or more
   */
  void put(ArticleId article, int number) {
    long digest = digest(article);
    int slot = slot(digests, digest);
    if (digests[slot] == 0) {
      digests[slot] = digest;
      size++;
    }
    numbers[slot] = number;
    if (size > digests.length / 2) {
      grow();
    }
  }

  private void grow() {
    long[] before = digests;
    int[] values = numbers;
    digests = new long[before.length * 2];
    numbers = new int[before.length * 2];
    for (int at = 0; at < before.length; at++) {
      if (before[at] != 0) {
        int slot = slot(digests, before[at]);
        digests[slot] = before[at];
        numbers[slot] = values[at];
      }
    }
  }

  /** Where {@code digest} is, or would be; its bits are spread already. */
  private static int slot(long[] digests, long digest) {
    int slot = (int) digest & (digests.length - 1);
    while (digests[slot] != 0 && digests[slot] != digest) {
      slot = (slot + 1) & (digests.length - 1);
    }
    return slot;
  }

  /** Never 0, which marks what is free. */
  private static long digest(ArticleId article) {
    try {
      byte[] id = article.value().getBytes(UTF_8);
      long digest = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(id)).getLong();
      return digest == 0 ? 1 : digest;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
