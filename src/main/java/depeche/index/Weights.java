package depeche.index;

/**
 * How much each sign of relevance counts beside the BM25 score of a word's stem in the whole text,
 * which counts 1. Tuned with {@code eval relevance}.
 *
 * @param exact the very form asked for, free of case and accents
 * @param title the word in the title
 * @param lead the word in the lead
 * @param accents added for each word whose accents, as typed, are in the text
 * @param pair two words that follow each other in the query, near each other in the text
 * @param pairDistance how many words may part such a pair
 * @param whole all the words of the query, in these forms and this order
 * @param kin a word of the same family, where the word itself is not required
 * @param related a word that speaks of the same, where the word itself is neither required nor
 *     there
 * @param common any of these of a word that the language uses at every turn, where it is not
 *     required
 * @param freshness an article of today, where newer ones are preferred; about as much as a word
 *     that one in three articles has
 * @param wider all that only synonyms and the names of other languages find
 */
public record Weights(
    float exact,
    float title,
    float lead,
    float accents,
    float pair,
    int pairDistance,
    float whole,
    float kin,
    float related,
    float common,
    float freshness,
    float wider) {
  public static final Weights DEFAULT =
      new Weights(0.5f, 0.3f, 0.1f, 0.1f, 0.3f, 4, 0.3f, 0.7f, 0.5f, 0.8f, 1, 0.1f);
}
