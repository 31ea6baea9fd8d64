package depeche.desk;

import depeche.article.ArticleId;
import java.util.Arrays;

/**
 * The articles that were met in a file, of which there may be millions: of each eight bytes are
 * kept, out of which no id can be told but by asking. Two of a file that share them, one in some
 * billions where there are a hundred thousand, are taken for one.
 */
final class SeenArticles {
  private static final int SMALLEST = 16;

  /** Open addressing; 0 is a free place. */
  private long[] table = new long[SMALLEST];

  private int count;

  void add(ArticleId id) {
    if (2 * count >= table.length) {
      grow();
    }
    count += put(digest(id)) ? 1 : 0;
  }

  boolean has(ArticleId id) {
    long digest = digest(id);
    return table[place(digest)] == digest;
  }

  private boolean put(long digest) {
    int place = place(digest);
    boolean isNew = table[place] == 0;
    table[place] = digest;
    return isNew;
  }

  /** Where a digest is, or would be. */
  private int place(long digest) {
    int place = (int) digest & (table.length - 1);
    while (table[place] != 0 && table[place] != digest) {
      place = (place + 1) & (table.length - 1);
    }
    return place;
  }

  private void grow() {
    long[] before = table;
    table = new long[Math.multiplyExact(2, before.length)];
    Arrays.stream(before).filter(digest -> digest != 0).forEach(this::put);
  }

  /** FNV-1a, its bits mixed as in SplitMix64, never 0. */
  private static long digest(ArticleId id) {
    long hash = 0xCBF29CE484222325L;
    String value = id.value();
    for (int i = 0; i < value.length(); i++) {
      hash = (hash ^ value.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
    hash ^= hash >>> 31;
    return hash == 0 ? 1 : hash;
  }
}
