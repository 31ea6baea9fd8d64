package depeche.snippet;

import java.util.BitSet;
import java.util.List;

/**
 * A sentence with its matches; several where a match goes over the end of one.
 *
 * @param paragraph the number of the paragraph it stands in
 */
record Stretch(int start, int end, int paragraph, List<Match> matches) {
  private static final double NEW_UNIT = 4;
  private static final double KNOWN_UNIT = 0.5;
  private static final double SIDE_BY_SIDE = 1.5;
  private static final double EXACT = 0.5;
  private static final double BEGINNING = 1;
  private static final double HALFWAY = 1000;

  Stretch {
    matches = List.copyOf(matches);
  }

  int length() {
    return end - start;
  }

  boolean answersNoneBut(BitSet covered) {
    BitSet units = units();
    units.andNot(covered);
    return units.isEmpty();
  }

  BitSet units() {
    BitSet units = new BitSet();
    matches.forEach(match -> units.or(match.units()));
    return units;
  }

  /**
   * How well it answers, beside passages that answer {@code covered}: above all by how many words
   * of the query, then by words side by side, by exact forms, by standing early in the text.
   */
  double worth(BitSet covered) {
    BitSet fresh = units();
    int all = fresh.cardinality();
    fresh.andNot(covered);
    double worth = NEW_UNIT * fresh.cardinality() + KNOWN_UNIT * (all - fresh.cardinality());
    for (Match match : matches) {
      worth += SIDE_BY_SIDE * (match.units().cardinality() - 1);
    }
    if (matches.stream().anyMatch(Match::exact)) {
      worth += EXACT;
    }
    return worth + BEGINNING * HALFWAY / (HALFWAY + start);
  }
}
