package depeche.text;

/**
 * A stretch of a text.
 *
 * @param start first character, in UTF-16 units
 * @param end one past the last
 */
public record Span(int start, int end) {}
