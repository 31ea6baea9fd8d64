package depeche.source;

import depeche.source.input.BoundedReader;
import depeche.source.input.ExpansionLimits;
import java.io.Reader;
import java.time.Duration;

/**
 * What a reader accepts, so that no input can exhaust memory, disk or patience.
 *
 * @param articleLength the longest article, with its markup, in UTF-16 units
 * @param articleParts how many elements, values or lines an article may have
 * @param nesting how deep JSON and XML may go
 * @param containers how many containers an article may be in, one within the other; {@code .tar.gz}
 *     are two
 * @param expansion what the containers of one file may give in all
 * @param documentBytes the largest document that is not text, such as a PDF
 * @param documentTime how long the reading of one document may take
 */
public record Limits(
    int articleLength,
    int articleParts,
    int nesting,
    int containers,
    ExpansionLimits expansion,
    long documentBytes,
    Duration documentTime) {
  public static final int ARTICLE_LENGTH = 5_000_000;
  public static final int ARTICLE_PARTS = 500_000;
  public static final int NESTING = 64;
  public static final int CONTAINERS = 8;
  public static final long DOCUMENT_BYTES = 256L << 20;
  public static final long DOCUMENT_SECONDS = 30;

  /** What is accepted where nobody says otherwise: the constants. */
  public static final Limits DEFAULT =
      new Limits(
          ARTICLE_LENGTH,
          ARTICLE_PARTS,
          NESTING,
          CONTAINERS,
          ExpansionLimits.DEFAULT,
          DOCUMENT_BYTES,
          Duration.ofSeconds(DOCUMENT_SECONDS));

  public Limits {
    if (articleLength < 1
        || articleParts < 1
        || nesting < 1
        || containers < 1
        || documentBytes < 1) {
      throw new IllegalArgumentException("limits are at least 1");
    }
    if (!documentTime.isPositive()) {
      throw new IllegalArgumentException("a document takes some time");
    }
  }

  public Limits withArticleLength(int length) {
    return new Limits(
        length, articleParts, nesting, containers, expansion, documentBytes, documentTime);
  }

  public Limits withArticleParts(int parts) {
    return new Limits(
        articleLength, parts, nesting, containers, expansion, documentBytes, documentTime);
  }

  /** Characters that are given as far as one article may go. */
  BoundedReader bound(Reader characters) {
    return new BoundedReader(characters, articleLength, articleParts);
  }

  public Limits withExpansion(ExpansionLimits given) {
    return new Limits(
        articleLength, articleParts, nesting, containers, given, documentBytes, documentTime);
  }

  public Limits withDocumentTime(Duration given) {
    return new Limits(
        articleLength, articleParts, nesting, containers, expansion, documentBytes, given);
  }
}
