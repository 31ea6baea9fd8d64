package depeche.matching;

import depeche.index.Freshness;
import depeche.index.IndirectMentions;
import depeche.query.DateRange;
import depeche.query.Facet;
import java.util.Collection;
import java.util.List;

/**
 * How an engine says the few kinds of query that a search is made of. Terms are as {@code text}
 * made them; every list of choices has at least one.
 *
 * @param <Q> the engine's own query; two that say the same are equal
 */
public interface Dialect<Q> {
  /** Finds nothing. */
  Q nothing();

  /** Finds every article, and scores none. */
  Q everything();

  /** Finds the articles that a facet's value is on, and scores none. */
  Q having(Facet facet, String value);

  /**
   * Finds the articles that mean a facet's value without naming it, and scores none.
   *
   * @param term see {@link IndirectMentions}
   */
  Q indirectly(Facet facet, String term);

  /** Finds the articles of a period, and scores none. */
  Q published(DateRange period);

  Q term(String field, String term);

  /**
   * These terms in this order.
   *
   * @param terms at least two
   * @param slop how many places they may be off, together
   */
  Q phrase(String field, List<String> terms, int slop);

  /**
   * All these terms, in any order.
   *
   * @param terms different ones
   * @param gaps how many others may stand between, together
   */
  Q near(String field, List<String> terms, int gaps);

  /** Every term that begins so, all of the same score. */
  Q prefix(String field, String beginning);

  /**
   * These terms side by side, of which the last may go on.
   *
   * @param terms at least two
   */
  Q phrasePrefix(String field, List<String> terms);

  /** The articles that have a date, each with its freshness times the weight for a score. */
  Q fresh(Freshness freshness, float weight);

  /** The same articles; their score counts so many times. */
  Q boosted(Q query, float weight);

  /** The same articles, all of this score. */
  Q constant(Q query, float score);

  /** The articles of any of them, scored by the best of them alone. */
  Q best(List<Q> choices);

  /** The articles that at least so many of them find, scored by the sum. */
  Q atLeast(int least, Collection<Q> choices);

  /** The articles that all of {@code required} find and none of {@code refused}. */
  Q all(List<Q> required, List<Q> refused);

  /** The same articles; what {@code extras} find of them is added to their score. */
  Q raised(Q query, List<Q> extras);

  /** The articles of the query that {@code conditions} find as well, which score nothing. */
  Q narrowed(Q query, List<Q> conditions);
}
