package depeche.desk.spelling;

import depeche.index.ArticleIndex;
import depeche.index.WordCount;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** What one word may have been meant to be. */
final class Spellings {
  /**
   * A likelier word.
   *
   * @param articles about how many hold it
   * @param weight how likely it is beside others, as a natural logarithm
   */
  record Spelling(String word, long articles, double weight) {}

  private static final int MOST_SIMILAR = 30;
  private static final int MOST_KEPT = 5;

  /** Two letters and less are never corrected: any two are like any others. */
  private static final int SHORTEST = 3;

  /** Shorter words are corrected by one letter only. */
  private static final int SHORTEST_FOR_TWO = 5;

  /**
   * What readers look for is rarer than what articles are full of: with the full frequency, every
   * slip would be taken for one in a frequent word.
   */
  private static final double FREQUENCY = 0.5;

  /** A word of one or two articles may be a slip of its author. */
  private static final double ALONE = 4;

  /** How much likelier a word of one or two articles is than others: not as much as it seems. */
  private static final double MAY_BE_A_SLIP = 1.5;

  /** Readers look for people more often than articles have other words. */
  private static final double NAME = 1;

  private final ArticleIndex index;
  private final WordCounts counts;
  private final Vocabulary vocabulary;
  private final ToLongFunction<String> naming;

  /**
   * @param naming in how many articles a folded word is part of a person's name
   */
  Spellings(
      ArticleIndex index, WordCounts counts, Vocabulary vocabulary, ToLongFunction<String> naming) {
    this.index = index;
    this.counts = counts;
    this.vocabulary = vocabulary;
    this.naming = naming;
  }

  /**
   * The words that one which is not good may have been meant for, the likeliest first; none where
   * it is likelier itself.
   */
  List<Spelling> likelier(Token typed) {
    String exact = typed.exact();
    int length = exact.codePointCount(0, exact.length());
    if (length < SHORTEST || exact.codePoints().anyMatch(Character::isDigit)) {
      return List.of();
    }
    long hits = counts.of(exact);
    double least = hits == 0 ? Double.NEGATIVE_INFINITY : likelihood(hits) - MAY_BE_A_SLIP;
    List<Spelling> likelier = new ArrayList<>();
    int edits = length < SHORTEST_FOR_TWO ? 1 : 2;
    for (WordCount word : index.similarWords(exact, edits, MOST_SIMILAR)) {
      double weight = likelihood(word) - Slips.cost(typed.surface(), word.word());
      if (weight > least && !Slips.areOneWord(typed.surface(), word.word())) {
        likelier.add(new Spelling(word.word(), word.articles(), weight));
      }
    }
    likelier.sort(Comparator.comparingDouble(Spelling::weight).reversed());
    List<Spelling> used = vocabulary.used(likelier);
    return used.subList(0, Math.min(MOST_KEPT, used.size()));
  }

  private double likelihood(WordCount word) {
    double share = (double) naming.applyAsLong(Slips.bare(word.word())) / word.articles();
    return likelihood(word.articles()) + NAME * Math.min(1, share);
  }

  /** How likely a reader is to mean what so many articles hold, as a natural logarithm. */
  static double likelihood(long articles) {
    return FREQUENCY * Math.log(articles) - ALONE / articles;
  }
}
