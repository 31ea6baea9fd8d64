package depeche.text;

import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What one language does to the words of a query alone, so that no index depends on it.
 *
 * @param questions from a word as typed to what it asks for: a verb without the subject that a
 *     question puts behind it
 * @param kin from a stem to those of the words derived from it, and of those it derives from
 */
record QueryRules(UnaryOperator<String> questions, Function<String, Set<String>> kin) {
  static final QueryRules NONE = new QueryRules(UnaryOperator.identity(), _ -> Set.of());
}
