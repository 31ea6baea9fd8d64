package depeche.text;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The stems of words of one derivational family: {@code inauguration} for {@code inaugurer}, {@code
 * volcanique} for {@code volcan}. They are made with the endings of {@code french-derivations.txt},
 * and kept if the dictionary has them. What they share is the topic, not the meaning: good for
 * ranking, too much to answer a word with.
 */
final class FrenchKin implements Function<String, Set<String>> {
  private static final int SHORTEST_BASE = 3;

  /** A word that is short and goes on as another word does is seldom its base: port, portier. */
  private static final int SHORTEST_BARE_BASE = 5;

  private static final List<List<String>> ENDINGS =
      WordList.rows("french-derivations.txt").stream()
          .map(row -> Arrays.stream(row).map(ending -> ending.equals("-") ? "" : ending).toList())
          .toList();

  private final FrenchWords words;

  FrenchKin(FrenchWords words) {
    this.words = words;
  }

  @Override
  public Set<String> apply(String stem) {
    Set<String> kin = new LinkedHashSet<>();
    for (List<String> endings : ENDINGS) {
      for (String ending : endings) {
        int base = stem.length() - ending.length();
        if (stem.endsWith(ending) && isLongEnough(base, ending)) {
          endings.stream()
              .filter(other -> isLongEnough(base, other))
              .map(other -> stem.substring(0, base) + other)
              .filter(words::isLemma)
              .forEach(kin::add);
        }
      }
    }
    kin.remove(stem);
    return kin;
  }

  private static boolean isLongEnough(int base, String ending) {
    return base >= (ending.isEmpty() ? SHORTEST_BARE_BASE : SHORTEST_BASE);
  }
}
