package depeche.desk;

import depeche.article.Article;
import depeche.article.ArticleId;
import depeche.index.Outcome;
import depeche.source.Reading.Reason;
import depeche.source.Reading.Rejected;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
   * @param offset where in the line or input a parser stopped, in UTF-16 units; -1 if not known
   */
  public record Refusal(String problem, String detail, int offset) {
    static Refusal of(Reason reason) {
      return new Refusal(
          reason.problem().name().toLowerCase(Locale.ROOT), reason.detail(), reason.offset());
    }
  }

  /** The receipt of input that was refused. */
  public static Receipt refused(Rejected rejected) {
    return new Receipt(
        rejected.line(), null, Status.REJECTED, Refusal.of(rejected.reason()), false);
  }

  /** The receipt of an article that was sent, from a line or, 0, alone. */
  static Receipt stored(long line, ArticleId id, Outcome outcome) {
    return new Receipt(
        line,
        id,
        switch (outcome) {
          case CREATED -> Status.CREATED;
          case REPLACED -> Status.REPLACED;
          case UNCHANGED, OUTDATED -> Status.UNCHANGED;
          case REMOVED, ABSENT, NOTED -> throw new IllegalStateException(outcome.name());
        },
        null,
        outcome == Outcome.OUTDATED);
  }

  /** The receipts of articles that were sent together, in their order. */
  public static List<Receipt> stored(List<Article> articles, List<Outcome> outcomes) {
    return IntStream.range(0, articles.size())
        .mapToObj(i -> stored(0, articles.get(i).id(), outcomes.get(i)))
        .toList();
  }
}
