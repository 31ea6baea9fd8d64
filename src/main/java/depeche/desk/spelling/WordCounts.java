package depeche.desk.spelling;

import depeche.index.ArticleIndex;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How many articles hold the words that one query is about: each is asked of the index once. */
final class WordCounts {
  /** A word that so many articles hold is meant as it is, whatever others look like it. */
  private static final int GOOD_HITS = 3;

  private final ArticleIndex index;
  private final Map<String, Long> known = new HashMap<>();

  WordCounts(ArticleIndex index) {
    this.index = index;
  }

  /** Asks for many words at the price of one. */
  void lookUp(Collection<String> words) {
    Set<String> unknown = new HashSet<>(words);
    unknown.removeAll(known.keySet());
    if (!unknown.isEmpty()) {
      known.putAll(index.holding(unknown));
    }
  }

  /** How many articles hold a word, about, whatever its accents. */
  long of(String exact) {
    lookUp(Set.of(exact));
    return known.getOrDefault(exact, 0L);
  }

  /** Says whether enough articles hold a word for it to be meant as it is. */
  boolean isGood(String exact) {
    return of(exact) >= GOOD_HITS;
  }
}
