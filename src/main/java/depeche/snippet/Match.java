package depeche.snippet;

import depeche.text.Span;
import java.util.BitSet;

/**
 * A stretch of text that answers a query.
 *
 * @param units the numbers of the words and phrases it answers
 * @param exact whether every one of them stands there in the form that was asked for
 */
record Match(int start, int end, BitSet units, boolean exact) {

  Span span() {
    return new Span(start, end);
  }

  /** This and {@code other}, which overlaps it, as one. */
  Match with(Match other) {
    BitSet both = (BitSet) units.clone();
    both.or(other.units);
    return new Match(
        Math.min(start, other.start), Math.max(end, other.end), both, exact && other.exact);
  }
}
