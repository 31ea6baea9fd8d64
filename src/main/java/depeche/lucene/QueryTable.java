package depeche.lucene;

import depeche.lucene.Condition.All;
import depeche.lucene.Condition.AtLeast;
import depeche.lucene.Condition.Found;
import depeche.lucene.Condition.Has;
import depeche.lucene.Condition.InOrder;
import depeche.lucene.Condition.Not;
import depeche.lucene.Condition.Published;
import depeche.lucene.KeyedQueries.Asking;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Standing queries, to be looked up by the terms that an article has. */
final class QueryTable {
  private static final int SMALLEST = 1024;
  private static final int[] NO_TERMS = {};

  private @Nullable KeyedQueries[] byKey = new @Nullable KeyedQueries[SMALLEST];
  private final KeyedQueries withoutKey = new KeyedQueries();
  private final BitSet keyed = new BitSet();
  private final Map<Integer, Set<Integer>> keysOf = new HashMap<>();

  void add(int number, Condition condition, Keys keys) {
    Set<Integer> chosen = keys.of(condition);
    if (chosen == null) {
      withoutKey.add(number, NO_TERMS, false);
      return;
    }
    keysOf.put(number, chosen);
    for (int key : chosen) {
      under(key).add(number, furtherTerms(condition, key, keys), isSettledByTerms(condition));
      keyed.set(key);
    }
  }

  void remove(int number) {
    Set<Integer> keys = keysOf.remove(number);
    if (keys == null) {
      withoutKey.remove(number);
      return;
    }
    for (int key : keys) {
      KeyedQueries under = under(key);
      under.remove(number);
      if (under.isEmpty()) {
        byKey[key] = null;
        keyed.clear(key);
      }
    }
  }

  /** Gathers the queries that find an article with these terms. */
  void find(BitSet terms, Asking asking, BitSet found) throws IOException {
    withoutKey.find(terms, asking, found::set);
    BitSet keys = (BitSet) terms.clone();
    keys.and(keyed);
    for (int key = keys.nextSetBit(0); key >= 0; key = keys.nextSetBit(key + 1)) {
      under(key).find(terms, asking, found::set);
    }
  }

  private KeyedQueries under(int key) {
    if (key >= byKey.length) {
      byKey = Arrays.copyOf(byKey, Math.max(2 * byKey.length, key + 1));
    }
    KeyedQueries under = byKey[key];
    if (under == null) {
      under = new KeyedQueries();
      byKey[key] = under;
    }
    return under;
  }

  private static int[] furtherTerms(Condition condition, int key, Keys keys) {
    return switch (condition) {
      case All(List<Condition> all) ->
          keys.rarestFirst(
              all.stream()
                  .flatMap(one -> one instanceof Has has ? Stream.of(has.term()) : Stream.empty())
                  .filter(term -> term != key));
      case Has _, AtLeast _, Not _, InOrder _, Published _, Found _ -> NO_TERMS;
    };
  }

  private static boolean isSettledByTerms(Condition condition) {
    return switch (condition) {
      case Has _ -> true;
      case All(List<Condition> all) -> all.stream().allMatch(Has.class::isInstance);
      case AtLeast _, Not _, InOrder _, Published _, Found _ -> false;
    };
  }
}
