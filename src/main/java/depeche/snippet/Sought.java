package depeche.snippet;

import java.util.List;

/** What a query looks for in one field's text. */
record Sought(List<Run> runs, List<Together> together) {
  Sought {
    runs = List.copyOf(runs);
    together = List.copyOf(together);
  }

  boolean isNothing() {
    return runs.isEmpty() && together.isEmpty();
  }

  /** Words in the query's order; where a text has some of them side by side, they are one match. */
  record Run(List<SoughtWord> words) {
    Run {
      words = List.copyOf(words);
    }
  }

  /** Words in any order with at most {@code distance} others between them. */
  record Together(List<SoughtWord> words, int distance) {
    Together {
      words = List.copyOf(words);
    }
  }
}
