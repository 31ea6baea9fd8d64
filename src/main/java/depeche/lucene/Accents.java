package depeche.lucene;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.automaton.Automaton;

/** Every way to put accents and ligatures on a folded word. */
final class Accents {
  /** Latin, Greek and Cyrillic lie below; no letter beyond takes an accent that folding removes. */
  private static final int LAST = 0x1FFF;

  private static final Map<Integer, int[]> ON_LETTER = onLetter();
  private static final Map<String, Integer> LIGATURES =
      Map.of("oe", (int) 'œ', "ae", (int) 'æ', "ss", (int) 'ß');

  private Accents() {}

  /** Accepts the words that fold to {@code exact}; deterministic. */
  static Automaton around(String exact) {
    int[] letters = exact.codePoints().toArray();
    Automaton words = new Automaton();
    for (int i = 0; i <= letters.length; i++) {
      words.createState();
    }
    for (int i = 0; i < letters.length; i++) {
      words.addTransition(i, i + 1, letters[i]);
      for (int accented : ON_LETTER.getOrDefault(letters[i], new int[0])) {
        words.addTransition(i, i + 1, accented);
      }
      Integer ligature =
          i + 1 < letters.length
              ? LIGATURES.get(Character.toString(letters[i]) + Character.toString(letters[i + 1]))
              : null;
      if (ligature != null) {
        words.addTransition(i, i + 2, ligature);
      }
    }
    words.setAccept(letters.length, true);
    words.finishState();
    return words;
  }

  private static Map<Integer, int[]> onLetter() {
    Map<Integer, int[]> accented = new HashMap<>();
    for (int c = 0xC0; c <= LAST; c++) {
      if (Character.isLowerCase(c)) {
        String decomposed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        int base = decomposed.codePointAt(0);
        if (base != c) {
          add(accented, base, c);
        }
      }
    }
    add(accented, 'o', 'ø');
    add(accented, 'l', 'ł');
    add(accented, 'd', 'đ');
    add(accented, 'i', 'ı');
    return accented;
  }

  private static void add(Map<Integer, int[]> accented, int base, int c) {
    int[] known = accented.getOrDefault(base, new int[0]);
    int[] more = Arrays.copyOf(known, known.length + 1);
    more[known.length] = c;
    accented.put(base, more);
  }
}
