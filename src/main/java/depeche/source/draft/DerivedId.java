package depeche.source.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.article.ArticleId;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Ids for articles that came without one: a few words to recognise it by, then 64 bits of a SHA-256
 * hash of what makes it the same article. They are the same on every machine, for ever.
 */
public final class DerivedId {
  private static final int LONGEST_SLUG = 60;

  private DerivedId() {}

  /** The id of an article by its address; the same for all variants of that. */
  public static ArticleId ofAddress(WebAddress address) {
    return id(address.lastStep(), address.identity());
  }

  /** The id of an article by what it says. */
  public static ArticleId ofContent(String title, String lead, String body) {
    return id(title.isEmpty() ? body : title, String.join("\u0000", title, lead, body));
  }

  /** The id of the one article in a file, by the file's name; it stays when the file is edited. */
  public static ArticleId ofOrigin(String origin) {
    return id(origin.replaceFirst("(\\.[A-Za-z]{2,5}){1,2}$", ""), origin);
  }

  private static ArticleId id(String readable, String identity) {
    String slug = slug(readable);
    return new ArticleId(slug.isEmpty() ? hash(identity) : slug + "-" + hash(identity));
  }

  private static String slug(String text) {
    String beginning = text.substring(0, Math.min(text.length(), 4 * LONGEST_SLUG));
    String plain =
        Normalizer.normalize(beginning.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replace("œ", "oe")
            .replace("æ", "ae")
            .replace("ß", "ss")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    if (plain.length() <= LONGEST_SLUG) {
      return plain;
    }
    int cut = plain.lastIndexOf('-', LONGEST_SLUG);
    return plain.substring(0, cut > 0 ? cut : LONGEST_SLUG);
  }

  private static String hash(String identity) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(UTF_8));
      return new BigInteger(1, Arrays.copyOf(digest, 8)).toString(36);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
