package depeche.text;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What one language does to the words of a query alone, so that no index depends on it.
 *
 * @param questions from a word as typed to what it asks for: a verb without the subject that a
 *     question puts behind it
 * @param kin from a stem to those of the words derived from it, and of those it derives from
 * @param related from a stem to those of words that speak of the same, whatever they derive from
 * @param common whether the language uses a form so often that it tells little of what is asked
 */
record QueryRules(
    UnaryOperator<String> questions,
    Function<String, Set<String>> kin,
    Function<String, Set<String>> related,
    Predicate<String> common) {
  static final QueryRules NONE =
      new QueryRules(UnaryOperator.identity(), _ -> Set.of(), _ -> Set.of(), _ -> false);
}
