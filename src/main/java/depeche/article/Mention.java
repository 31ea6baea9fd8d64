package depeche.article;

/**
 * The characters that put an entity on an article.
 *
 * @param field the field the span lies in
 * @param start first character, in UTF-16 units of the field
 * @param end one past the last character
 * @param text the characters themselves
 * @param kind how they speak of the entity
 */
public record Mention(Field field, int start, int end, String text, MentionKind kind) {
  public Mention {
    if (start < 0 || end <= start || text.length() != end - start) {
      throw new IllegalArgumentException("a mention covers its text: " + start + "–" + end);
    }
  }
}
