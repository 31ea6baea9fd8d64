package depeche.text;

import depeche.article.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words, and the endings of words, that give away the language of a headline or a query. */
final class HeadlineWords {
  /** From this number of words on, the letters of a text say enough. */
  private static final int LONG = 12;

  private static final double WEIGHT = 0.3;

  /** What an ending says beside a word. */
  private static final double ENDING = 0.5;

  /** How much of a word has to come before its ending. */
  private static final int STEM = 2;

  private static final int LONGEST_ENDING = 9;
  private static final String HYPHEN = "-";
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private final Map<String, Set<Language>> languages;

  private HeadlineWords(Map<String, Set<Language>> languages) {
    this.languages = languages;
  }

  static HeadlineWords load() {
    Map<String, Set<Language>> languages = new HashMap<>();
    WordList.sections("headline-words.txt")
        .forEach((tag, words) -> {
          var language = new Language(tag);
          words.forEach(
              word -> languages.computeIfAbsent(word, _ -> new HashSet<>()).add(language));
        });
    return new HeadlineWords(languages);
  }

  /** How strongly the words of a lower-case text speak for languages; empty for long texts. */
  Map<Language, Double> evidence(String text) {
    String[] words = BETWEEN_WORDS.split(text, LONG + 1);
    if (words.length > LONG) {
      return Map.of();
    }
    double weight = WEIGHT * (LONG + 1 - words.length) / LONG;
    Map<Language, Double> evidence = new HashMap<>();
    for (String word : words) {
      Set<Language> known = languages.getOrDefault(word, Set.of());
      for (Language language : known) {
        evidence.merge(language, weight, Double::sum);
      }
      if (known.isEmpty()) {
        for (Language language : byEnding(word)) {
          evidence.merge(language, weight * ENDING, Double::sum);
        }
      }
    }
    return evidence;
  }

  /** The languages that have many words with the longest ending that any has. */
  private Set<Language> byEnding(String word) {
    for (int from = Math.max(STEM, word.length() - LONGEST_ENDING); from < word.length(); from++) {
      Set<Language> known = languages.get(HYPHEN + word.substring(from));
      if (known != null) {
        return known;
      }
    }
    return Set.of();
  }
}
