package depeche.index;

import java.util.List;

/**
 * Why an article has its score for a query.
 *
 * @param contributions the greatest first; they add up to {@code score}
 */
public record Account(double score, List<Contribution> contributions) {
  public Account {
    contributions = List.copyOf(contributions);
  }

  /**
   * What one sign of relevance adds to the score.
   *
   * @param terms of the index, in the query's order; one for a single word, none for a date
   * @param frequency how often the field has it; words that stand apart count less than once
   * @param holders how many articles have a single term there: the fewer, the more it counts; 0
   *     where that does not count
   */
  public record Contribution(
      Sign sign, Place place, List<String> terms, double frequency, long holders, double score) {
    public Contribution {
      terms = List.copyOf(terms);
    }
  }

  /** What was looked for. */
  public enum Sign {
    /** A word, its accents as typed. */
    ACCENTS,
    /** A form, free of case and accents. */
    FORM,
    /** A word in any inflection. */
    WORD,
    /** Several words near each other, in any inflection. */
    NEAR,
    /** Several forms side by side. */
    PHRASE,
    /** An article as new as this. */
    FRESHNESS
  }

  /** Where it was found. */
  public enum Place {
    TEXT,
    TITLE,
    LEAD,
    AUTHOR,
    PUBLISHED
  }
}
