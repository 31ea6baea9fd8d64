package depeche.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks for, as a tree. Words are kept as the reader typed them: each engine analyses
 * them with the chains of {@code text}, and translates the tree in one exhaustive switch.
 */
public sealed interface Clause {

  /** Every article. */
  record Everything() implements Clause {}

  /** A word in any inflection; one that splits into several tokens means them side by side. */
  record Word(String text) implements Clause {}

  /** {@code =word}: this accented form only; several words, {@code ="…"}, side by side. */
  record Accented(String text) implements Clause {}

  /**
   * {@code word*}: every word that begins so.
   *
   * @param text at least {@link #MIN_LENGTH} characters, without the star
   */
  record Prefix(String text) implements Clause {
    public static final int MIN_LENGTH = 3;
  }

  /** {@code "…"}: these word forms, adjacent and in order, free of case, accents, typography. */
  record Phrase(String text) implements Clause {}

  /**
   * {@code "…"~n}: all these words, in any inflection and order, with at most {@code distance}
   * other words between them.
   */
  record Near(String text, int distance) implements Clause {}

  /** All of at least two clauses. */
  record All(List<Clause> clauses) implements Clause {
    public All {
      clauses = List.copyOf(clauses);
    }
  }

  /** At least one of at least two clauses. */
  record Any(List<Clause> clauses) implements Clause {
    public Any {
      clauses = List.copyOf(clauses);
    }
  }

  /** At least {@code least} of the clauses: how a query with no full answer is relaxed. */
  record AtLeast(int least, List<Clause> clauses) implements Clause {
    public AtLeast {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * The articles of {@code clause}, and after them those that only {@code wider} finds: what it
   * scores counts far less. How a query is expanded.
   */
  record Widened(Clause clause, Clause wider) implements Clause {}

  /** Everything but the articles of {@code clause}. */
  record Not(Clause clause) implements Clause {}

  /** {@code title:…}, {@code author:…}: a single word, prefix or quotation in one text field. */
  record In(TextField field, Clause clause) implements Clause {}

  /**
   * {@code country:KP}, {@code person:"Vladimir Poutine"}, {@code lang:fr}: a facet value, by id or
   * by a name in any language until the desk has resolved it, by id from then on.
   */
  record Has(Facet facet, String value) implements Clause {}

  /** {@code after:}, {@code before:}, {@code date:}: published between two days, both inclusive. */
  record Published(@Nullable LocalDate from, @Nullable LocalDate to) implements Clause {}
}
