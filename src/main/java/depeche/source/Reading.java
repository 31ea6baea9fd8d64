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
    /** The file cannot be opened or read; it may be, later. */
    UNREADABLE_FILE,
    /** A known format that is not read, such as PDF. */
    UNKNOWN_FORMAT,
    EMPTY,
    NOT_TEXT,
    MALFORMED_JSON,
    NOT_AN_OBJECT,
    NO_TITLE_OR_BODY,
    WRONG_TYPE,
    INVALID_ID,
    INVALID_URL,
    INVALID_DATE,
    INVALID_LANGUAGE,
    TOO_LARGE,
    TOO_DEEP,
    /** Compressed data breaks off; what came before it was read. */
    TRUNCATED,
    /** Compressed data is corrupt; what came before the damage was read. */
    DAMAGED;

    /** Says whether something may follow that was not seen: the input was not read to its end. */
    public boolean isInterruption() {
      return this == UNREADABLE_FILE || this == TRUNCATED || this == DAMAGED;
    }
  }
}
