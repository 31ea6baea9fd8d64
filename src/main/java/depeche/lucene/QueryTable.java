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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Standing queries, to be looked up by the terms that an article has. */
final class QueryTable {
  private static final int SMALLEST = 1024;
  private static final int[] NO_TERMS = {};

  private @Nullable KeyedQueries[] byKey = new @Nullable KeyedQueries[SMALLEST];
  private final KeyedQueries withoutKey = new KeyedQueries();
  private final Map<Integer, Set<Integer>> keysOf = new HashMap<>();

  boolean isEmpty() {
    return keysOf.isEmpty();
  }

  /** Adds a query whose number no other has. */
  void add(int number, Condition condition, Keys keys) {
    Set<Integer> chosen = keys.of(condition);
    if (chosen == null) {
      keysOf.put(number, Set.of());
      withoutKey.add(number, condition, NO_TERMS, false);
      return;
    }
    keysOf.put(number, chosen);
    for (int key : chosen) {
      under(key)
          .add(number, condition, furtherTerms(condition, key, keys), isSettledByTerms(condition));
    }
  }

  /** Removes a query, where there is one of that number. */
  void remove(int number) {
    Set<Integer> keys = keysOf.remove(number);
    if (keys == null) {
      return;
    }
    if (keys.isEmpty()) {
      withoutKey.remove(one -> one == number);
    }
    keys.forEach(key -> remove(key, one -> one == number));
  }

  /** Puts what lies under terms that turned out to be common under the rarest, as known by now. */
  void rearrange(IntPredicate common, Keys keys) {
    Map<Integer, Condition> moved = new HashMap<>();
    for (int key = 0; key < byKey.length; key++) {
      KeyedQueries under = byKey[key];
      if (under != null && common.test(key)) {
        under.collect(moved);
      }
    }
    Set<Integer> left = new HashSet<>();
    moved.keySet().forEach(number -> left.addAll(Objects.requireNonNull(keysOf.get(number))));
    left.forEach(key -> remove(key, moved::containsKey));
    moved.forEach((number, condition) -> add(number, condition, keys));
  }

  private void remove(int key, IntPredicate which) {
    KeyedQueries under = under(key);
    under.remove(which);
    if (under.isEmpty()) {
      byKey[key] = null;
    }
  }

  /** Hands over the queries that find an article with these terms, some of them again. */
  void find(PresentTerms terms, Asking asking, IntConsumer found) throws IOException {
    withoutKey.find(terms, asking, found);
    for (int at = 0; at < terms.size(); at++) {
      int key = terms.get(at);
      KeyedQueries under = key < byKey.length ? byKey[key] : null;
      if (under != null) {
        under.find(terms, asking, found);
      }
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
