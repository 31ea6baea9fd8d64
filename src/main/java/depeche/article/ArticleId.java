package depeche.article;

import java.util.Objects;

/**
 * The stable name of an article: 1 to 512 characters, none of them white space or a control
 * character.
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
  /** The longest id accepted, in UTF-16 units. */
  public static final int MAX_LENGTH = 512;

  public ArticleId {
    Objects.requireNonNull(value);
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "an article id has 1 to " + MAX_LENGTH + " characters, without white space or controls");
    }
  }

  /** Says whether {@code value} can name an article. */
  public static boolean isValid(String value) {
    return !value.isEmpty()
        && value.length() <= MAX_LENGTH
        && value
            .codePoints()
            .noneMatch(c ->
                Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c));
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
