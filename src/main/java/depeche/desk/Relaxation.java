package depeche.desk;

import depeche.query.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * A query of several required words, and how it is loosened where no article has them all: as few
 * of them as possible are given up, and never more than half. A phrase is given up whole or not at
 * all; what is denied, and what is asked of a field, a value or a date, is never given up.
 *
 * @param fixed what every answer has
 * @param words what an answer may lack some of: at least two
 */
record Relaxation(List<Clause> fixed, List<Clause> words) {
  Relaxation {
    fixed = List.copyOf(fixed);
    words = List.copyOf(words);
  }

  /** How {@code clause} can be loosened, if it can. */
  static Optional<Relaxation> of(Clause clause) {
    if (!(clause instanceof Clause.All(List<Clause> clauses))) {
      return Optional.empty();
    }
    List<Clause> words = clauses.stream().filter(Relaxation::isText).toList();
    List<Clause> fixed = clauses.stream().filter(c -> !isText(c)).toList();
    return words.size() < 2 ? Optional.empty() : Optional.of(new Relaxation(fixed, words));
  }

  private static boolean isText(Clause clause) {
    return switch (clause) {
      case Clause.Word _, Clause.Accented _, Clause.Prefix _, Clause.Phrase _, Clause.Near _ ->
          true;
      case Clause.All(List<Clause> clauses) -> clauses.stream().allMatch(Relaxation::isText);
      case Clause.Any(List<Clause> clauses) -> clauses.stream().allMatch(Relaxation::isText);
      case Clause.AtLeast(int _, List<Clause> clauses) ->
          clauses.stream().allMatch(Relaxation::isText);
      case Clause.Everything _,
          Clause.Widened _,
          Clause.Not _,
          Clause.In _,
          Clause.Has _,
          Clause.Published _ ->
          false;
    };
  }

  /** At least so many of the words, from 1 to all. */
  Clause atLeast(int least) {
    return all(List.of(new Clause.AtLeast(least, words)));
  }

  /** All the words but one. */
  Clause without(int word) {
    List<Clause> others = new ArrayList<>(words);
    others.remove(word);
    return all(others);
  }

  private Clause all(List<Clause> required) {
    List<Clause> clauses = Stream.concat(required.stream(), fixed.stream()).toList();
    return clauses.size() == 1 ? clauses.getFirst() : new Clause.All(clauses);
  }

  /** The greatest number of words, short of all, that some article has; none below half. */
  OptionalInt mostFound(ToLongFunction<Clause> hits) {
    int most = words.size() - 1;
    if (hits.applyAsLong(atLeast(most)) > 0) {
      return OptionalInt.of(most);
    }
    OptionalInt found = OptionalInt.empty();
    for (int low = Math.max(1, words.size() / 2), high = most - 1; low <= high; ) {
      int middle = (low + high) >>> 1;
      if (hits.applyAsLong(atLeast(middle)) > 0) {
        found = OptionalInt.of(middle);
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return found;
  }
}
