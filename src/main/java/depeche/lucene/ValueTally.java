package depeche.lucene;

import depeche.article.MentionKind;
import depeche.index.IndirectMentions;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;

/** Counts how many articles have each value of a field by mentions that count. */
final class ValueTally {
  private final Snapshot snapshot;
  private final List<FixedBitSet> matches;
  private final Set<MentionKind> ignored;

  /**
   * @param matches one set for each segment
   * @param ignored the kinds of mention that do not count
   */
  ValueTally(Snapshot snapshot, List<FixedBitSet> matches, Set<MentionKind> ignored) {
    this.snapshot = snapshot;
    this.matches = matches;
    this.ignored = ignored;
  }

  /** By the number that each value of {@code field} has in the snapshot. */
  int[] count(String field) throws IOException {
    FacetOrdinals values = snapshot.ordinals(field);
    int[] counts = values.count(matches);
    if (!ignored.isEmpty()) {
      takeOff(counts, values, snapshot.ordinals(Fields.indirect(field)));
    }
    return counts;
  }

  private void takeOff(int[] counts, FacetOrdinals values, FacetOrdinals indirect)
      throws IOException {
    int[] indirectCounts = indirect.count(matches);
    for (int ordinal = 0; ordinal < indirectCounts.length; ordinal++) {
      if (indirectCounts[ordinal] > 0) {
        String term = indirect.value(ordinal);
        if (IndirectMentions.areIgnored(term, ignored)) {
          counts[values.ordinal(IndirectMentions.id(term))] -= indirectCounts[ordinal];
        }
      }
    }
  }
}
