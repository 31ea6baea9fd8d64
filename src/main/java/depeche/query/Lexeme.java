package depeche.query;

import org.jspecify.annotations.Nullable;

/** A piece of a query, before any grammar; {@code offset} is its first UTF-16 unit. */
sealed interface Lexeme {
  int offset();

  /** What a clause can be read from: a word, a quotation, a parenthesis or a field's name. */
  sealed interface Operand extends Lexeme {}

  /** What can follow a field's colon. */
  sealed interface Argument extends Operand {}

  /** A single word or quotation; {@code exact} where {@code =} stood before it. */
  sealed interface Value extends Argument {
    String text();

    boolean exact();
  }

  /** A bare word, as typed. */
  record Term(int offset, String text, boolean exact) implements Value {}

  /** What stood between two quotes; {@code distance} where {@code ~n} followed. */
  record Quotation(int offset, String text, boolean exact, @Nullable Integer distance)
      implements Value {}

  record Open(int offset) implements Argument {}

  /** A field's name as typed, with its colon, and how many UTF-16 units both take. */
  record FieldStart(int offset, String text, int length, QueryField field) implements Operand {}

  record Close(int offset) implements Lexeme {}

  /** {@code OU}, {@code OR}, {@code |}, or with {@code or} false, {@code ET} and {@code AND}. */
  record Junction(int offset, String text, boolean or) implements Lexeme {}

  /** {@code SAUF}, {@code NOT}, or a dash before an operand. */
  record Negation(int offset, String text) implements Lexeme {}
}
