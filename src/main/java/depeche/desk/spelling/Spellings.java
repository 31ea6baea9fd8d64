package depeche.desk.spelling;

import depeche.index.ArticleIndex;
import depeche.index.WordCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one word may have been meant to be. */
final class Spellings {
  /**
   * A likelier word.
   *
   * @param weight how likely it is beside others, as a natural logarithm
   */
  record Spelling(String word, double weight) {}

  private static final int MOST_SIMILAR = 30;
  private static final int MOST_KEPT = 5;

  /** Two letters and less are never corrected: any two are like any others. */
  private static final int SHORTEST = 3;

  /** Shorter words are corrected by one letter only. */
  private static final int SHORTEST_FOR_TWO = 5;

  /** What a slip costs, in powers of e. */
  private static final double SLIP = 6;

  /** A word that so many articles hold is meant as it is, whatever others look like it. */
  private static final int GOOD_HITS = 3;

  /** How many times likelier another word must be than a rare one that some article does hold. */
  private static final double MUCH_LIKELIER = Math.log(20);

  private final ArticleIndex index;

  Spellings(ArticleIndex index) {
    this.index = index;
  }

  /**
   * The words that a word may have been meant for, the likeliest first; none where it is as good a
   * word as any.
   *
   * @param surface as typed, lower case
   * @param exact the same without accents
   */
  List<Spelling> likelier(String surface, String exact) {
    int length = exact.codePointCount(0, exact.length());
    if (length < SHORTEST || exact.codePoints().anyMatch(Character::isDigit)) {
      return List.of();
    }
    long hits = index.similarWords(exact, 0, 1).stream().mapToLong(WordCount::articles).sum();
    if (hits >= GOOD_HITS) {
      return List.of();
    }
    double least = hits == 0 ? Double.NEGATIVE_INFINITY : Math.log(hits) + MUCH_LIKELIER;
    List<Spelling> likelier = new ArrayList<>();
    for (WordCount word : similar(exact, length < SHORTEST_FOR_TWO ? 1 : 2)) {
      double weight = Math.log(word.articles()) - SLIP * Slips.cost(surface, word.word());
      if (weight > least && !Slips.areOneWord(surface, word.word())) {
        likelier.add(new Spelling(word.word(), weight));
      }
    }
    likelier.sort(Comparator.comparingDouble(Spelling::weight).reversed());
    return likelier.subList(0, Math.min(MOST_KEPT, likelier.size()));
  }

  /** The nearest are asked for apart, lest many frequent words further off crowd them out. */
  private List<WordCount> similar(String exact, int edits) {
    Map<String, WordCount> similar = new LinkedHashMap<>();
    for (int within = 1; within <= edits; within++) {
      for (WordCount word : index.similarWords(exact, within, MOST_SIMILAR)) {
        similar.putIfAbsent(word.word(), word);
      }
    }
    return List.copyOf(similar.values());
  }
}
