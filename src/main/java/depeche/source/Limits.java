package depeche.source;

import depeche.source.input.ExpansionLimits;
import java.time.Duration;

/**
 * What a reader accepts, so that no input can exhaust memory, disk or patience.
 *
 * @param articleLength the longest article, with its markup, in UTF-16 units
 * @param nesting how deep JSON and XML may go
 * @param containers how many containers an article may be in, one within the other; {@code .tar.gz}
 *     are two
 * @param expansion what the containers of one file may give in all
 * @param documentBytes the largest document that is not text, such as a PDF
 * @param documentTime how long the reading of one document may take
 */
public record Limits(
    int articleLength,
    int nesting,
    int containers,
    ExpansionLimits expansion,
    long documentBytes,
    Duration documentTime) {
  /** Articles of 10 million characters, 64 levels, 8 containers, PDF of 256 MiB, 30 seconds. */
  public static final Limits DEFAULT =
      new Limits(10_000_000, 64, 8, ExpansionLimits.DEFAULT, 256L << 20, Duration.ofSeconds(30));

  public Limits {
    if (articleLength < 1 || nesting < 1 || containers < 1 || documentBytes < 1) {
      throw new IllegalArgumentException("limits are at least 1");
    }
    if (!documentTime.isPositive()) {
      throw new IllegalArgumentException("a document takes some time");
    }
  }

  public Limits withArticleLength(int length) {
    return new Limits(length, nesting, containers, expansion, documentBytes, documentTime);
  }

  public Limits withExpansion(ExpansionLimits given) {
    return new Limits(articleLength, nesting, containers, given, documentBytes, documentTime);
  }

  public Limits withDocumentTime(Duration given) {
    return new Limits(articleLength, nesting, containers, expansion, documentBytes, given);
  }
}
