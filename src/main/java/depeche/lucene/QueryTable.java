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
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Standing queries, to be looked up by the terms that an article has. */
final class QueryTable {
  private final Map<Integer, KeyedQueries> byKey = new HashMap<>();
  private final KeyedQueries withoutKey = new KeyedQueries();
  private final BitSet keyed = new BitSet();
  private final Map<Integer, Set<Integer>> keysOf = new HashMap<>();

  void add(int number, Condition condition, Keys keys) {
    Set<Integer> chosen = keys.of(condition);
    if (chosen == null) {
      withoutKey.add(number, KeyedQueries.NONE, false);
      return;
    }
    keysOf.put(number, chosen);
    for (int key : chosen) {
      int second = second(condition, key);
      byKey
          .computeIfAbsent(key, _ -> new KeyedQueries())
          .add(number, second, isSettled(condition, key, second));
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
      KeyedQueries under = byKey.get(key);
      if (under != null) {
        under.remove(number);
        if (under.isEmpty()) {
          byKey.remove(key);
          keyed.clear(key);
        }
      }
    }
  }

  /** Gathers the queries that find an article with these terms. */
  void find(BitSet terms, Asking asking, BitSet found) throws IOException {
    withoutKey.find(terms, asking, found::set);
    BitSet keys = (BitSet) terms.clone();
    keys.and(keyed);
    for (int key = keys.nextSetBit(0); key >= 0; key = keys.nextSetBit(key + 1)) {
      @Nullable KeyedQueries under = byKey.get(key);
      if (under != null) {
        under.find(terms, asking, found::set);
      }
    }
  }

  private static int second(Condition condition, int key) {
    return switch (condition) {
      case All(List<Condition> all) -> second(all, key);
      case Has _, AtLeast _, Not _, InOrder _, Published _, Found _ -> KeyedQueries.NONE;
    };
  }

  private static int second(List<Condition> all, int key) {
    for (Condition one : all) {
      if (one instanceof Has(int term) && term != key) {
        return term;
      }
    }
    return KeyedQueries.NONE;
  }

  private static boolean isSettled(Condition condition, int key, int second) {
    return switch (condition) {
      case Has(int term) -> term == key;
      case All(List<Condition> all) ->
          all.stream()
              .allMatch(one -> one instanceof Has(int term) && (term == key || term == second));
      case AtLeast _, Not _, InOrder _, Published _, Found _ -> false;
    };
  }
}
