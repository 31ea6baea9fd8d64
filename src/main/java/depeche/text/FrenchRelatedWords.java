package depeche.text;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The stems of words that speak of the same: {@code voiture} and {@code véhicule}. They are groups
 * of our own, of lemmas, in {@code french-related-words.txt}; a word of several groups is related
 * to the words of them all, but those are not to each other. Good for ranking what lacks a word,
 * and for no more.
 */
final class FrenchRelatedWords implements Function<String, Set<String>> {

  /** Read when a query first asks, so that no start waits for it. */
  private static final class Groups {
    private static final Map<String, Set<String>> RELATED = read();

    private static Map<String, Set<String>> read() {
      Map<String, Set<String>> related = new HashMap<>();
      for (List<String> group : WordList.groups("french-related-words.txt")) {
        List<String> stems = group.stream().map(Folding::fold).toList();
        stems.forEach(
            stem -> related.computeIfAbsent(stem, _ -> new LinkedHashSet<>()).addAll(stems));
      }
      related.forEach((stem, others) -> others.remove(stem));
      return related;
    }
  }

  @Override
  public Set<String> apply(String stem) {
    return Groups.RELATED.getOrDefault(stem, Set.of());
  }
}
