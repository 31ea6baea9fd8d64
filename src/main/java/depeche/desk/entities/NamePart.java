package depeche.desk.entities;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A piece of a name that someone types to find it: a name holds it if it holds each of its words,
 * anywhere and in any order, whatever the case, accents, hyphens and apostrophes.
 */
final class NamePart {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<String> words;

  NamePart(String typed) {
    words = Arrays.stream(folded(typed).split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /** Whether there is nothing to look for, so that every name holds it. */
  boolean isEmpty() {
    return words.isEmpty();
  }

  boolean isIn(String name) {
    String folded = folded(name);
    return words.stream().allMatch(folded::contains);
  }

  private static String folded(String name) {
    boolean plain = name.chars().allMatch(c -> c < 0x80);
    String bare =
        plain
            ? name
            : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String lower = bare.toLowerCase(Locale.ROOT);
    String spelt = plain ? lower : lower.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
    return BETWEEN_WORDS.matcher(spelt).replaceAll(" ");
  }
}
