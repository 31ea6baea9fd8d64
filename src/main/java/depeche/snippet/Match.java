package depeche.snippet;

import depeche.text.Span;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * A stretch of text that answers a query.
 *
 * @param answered the numbers of the words and phrases it answers, and how closely
 */
record Match(int start, int end, Map<Integer, Grade> answered) {
  Match {
    answered = Map.copyOf(answered);
  }

  Span span() {
    return new Span(start, end);
  }

  /** The numbers of the words and phrases it answers. */
  BitSet units() {
    BitSet units = new BitSet();
    answered.keySet().forEach(units::set);
    return units;
  }

  /** Whether every one of them stands there in the form that was asked for. */
  boolean exact() {
    return answered.values().stream().allMatch(grade -> grade.compareTo(Grade.FOLDED) <= 0);
  }

  /** This and {@code other}, which overlaps it, as one. */
  Match with(Match other) {
    Map<Integer, Grade> both = new HashMap<>(answered);
    other.answered.forEach((unit, grade) -> both.merge(unit, grade, Grade::orBetter));
    return new Match(Math.min(start, other.start), Math.max(end, other.end), both);
  }
}
