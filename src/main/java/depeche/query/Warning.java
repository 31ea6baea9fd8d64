package depeche.query;

/**
 * Something in a query that was read differently from how it was written; the query still runs.
 *
 * @param offset where in the query, in UTF-16 units
 * @param problem what was found there
 */
public record Warning(int offset, Problem problem) {
  /**
   * What can be odd about a query. The words for it are the reader's language's, in {@code web}.
   */
  public enum Problem {
    UNCLOSED_QUOTE,
    UNCLOSED_PARENTHESIS,
    UNOPENED_PARENTHESIS,
    DANGLING_OPERATOR,
    EMPTY_FIELD,
    PREFIX_TOO_SHORT,
    NOT_A_DATE,
    NOT_A_DISTANCE,
    TOO_DEEP,
    TOO_LONG
  }
}
