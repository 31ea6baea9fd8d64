package depeche.snippet;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a query looks for in one field's text.
 *
 * @param written how many words and phrases the reader wrote; those with higher numbers were added
 */
record Sought(List<Run> runs, List<Together> together, int written) {
  Sought {
    runs = List.copyOf(runs);
    together = List.copyOf(together);
  }

  boolean isNothing() {
    return runs.isEmpty() && together.isEmpty();
  }

  /** The numbers of the words and phrases that the reader wrote, stop words aside. */
  Set<Integer> content() {
    return Stream.concat(
            runs.stream().flatMap(run -> run.words().stream()),
            together.stream().flatMap(near -> near.words().stream()))
        .filter(word -> !word.stopWord())
        .map(SoughtWord::unit)
        .filter(unit -> unit < written)
        .collect(Collectors.toSet());
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
