package depeche.desk;

import depeche.article.ArticleId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one article that was sent.
 *
 * @param line 1-based line of the stream, or 0 for an article sent alone
 * @param id null where the input was refused
 * @param refusal null where it was not
 * @param outdated says whether it was left unchanged for a newer version that is stored
 */
public record Receipt(
    long line, @Nullable ArticleId id, Status status, @Nullable Refusal refusal, boolean outdated) {

  /** What became of it. */
  public enum Status {
    CREATED,
    REPLACED,
    UNCHANGED,
    REJECTED;

    /** The name used in the API, in lower case. */
    public String apiName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Why input is no article.
   *
   * @param problem such as {@code malformed_json}; the words for it are the reader's language's
   * @param detail the part that is wrong, in the input's words
   */
  public record Refusal(String problem, String detail) {}
}
