package depeche.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.article.Article;
import depeche.article.Article.SuppliedEntity;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A SHA-256 digest of all that a sender gave: equal articles and no others share it. */
public final class Fingerprint {
  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The digest in hexadecimal; the same in every run and on every machine. */
  public static String of(Article article) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(
        article.id(),
        article.url(),
        article.title(),
        article.lead(),
        article.body(),
        article.language(),
        article.source(),
        article.published(),
        article.modified(),
        article.credit());
    fingerprint.addAll(article.authors());
    fingerprint.addAll(article.tags());
    for (SuppliedEntity entity : article.supplied()) {
      fingerprint.add(entity.kind(), entity.id(), entity.label());
    }
    return HexFormat.of().formatHex(fingerprint.digest.digest());
  }

  private void addAll(List<String> values) {
    addNumber(values.size());
    add(values.toArray());
  }

  /** Each value after its length, so that no two lists of values read the same. */
  private void add(@Nullable Object... values) {
    for (Object value : values) {
      if (value == null) {
        addNumber(-1);
      } else {
        byte[] bytes = value.toString().getBytes(UTF_8);
        addNumber(bytes.length);
        digest.update(bytes);
      }
    }
  }

  private void addNumber(int number) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }
}
