package depeche.source;

import depeche.article.Article;

/** What became of one article's worth of input: never an exception. */
public sealed interface Reading {

  /** An article was read. */
  record Read(Article article) implements Reading {}

  /**
   * Input that is no article.
   *
   * @param where the file, and within an archive or stream the entry
   * @param line 1-based line of the input, or 0 where lines mean nothing
   * @param reason what is wrong and what would be right
   */
  record Rejected(String where, long line, Reason reason) implements Reading {}

  /** Why input was refused; {@code detail} names the part that is wrong, in the input's words. */
  record Reason(Problem problem, String detail) {}

  /** What can be wrong with input. The words for it are the reader's language's. */
  enum Problem {
    UNREADABLE_FILE,
    UNKNOWN_FORMAT,
    EMPTY,
    NOT_TEXT,
    MALFORMED_JSON,
    NOT_AN_OBJECT,
    NO_TITLE_OR_BODY,
    WRONG_TYPE,
    INVALID_ID,
    INVALID_DATE,
    INVALID_LANGUAGE,
    TOO_LARGE,
    TRUNCATED
  }
}
