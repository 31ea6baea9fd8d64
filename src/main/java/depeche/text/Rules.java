package depeche.text;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What one language does differently: a row of the table in {@link LanguageRules}.
 *
 * @param locale for lower case
 * @param decimal the decimal sign, a comma or a point
 * @param articles words that lose a vowel and stand before an apostrophe without being a token
 * @param apostrophe what else an apostrophe inside a word means
 * @param compounds the spelling of a compound, with or without hyphens, that all others share
 * @param stems from a lower-case word to its lemma or stem, which is folded afterwards
 * @param segmenter for runs of scripts without spaces
 * @param segmentsHangul whether Korean words go through the segmenter as well
 * @param stopWords lower case, accents kept
 * @param asked what only queries are read by
 */
record Rules(
    Locale locale,
    char decimal,
    Set<String> articles,
    Apostrophe apostrophe,
    UnaryOperator<String> compounds,
    UnaryOperator<String> stems,
    Segmenter segmenter,
    boolean segmentsHangul,
    Set<String> stopWords,
    QueryRules asked) {

  /** Shortened words that stay words before an apostrophe: presqu’île, grand’mère. */
  static final Set<String> SPLIT_AT_APOSTROPHE = Set.of("presqu", "grand");

  /** What an apostrophe inside a word means when no article stands before it. */
  enum Apostrophe {
    /** A letter of the word: aujourd'hui, O'Neill. */
    JOINS,
    /** A possessive s follows, which is no part of the word: Trump's. */
    BEFORE_POSSESSIVE,
    /** A case ending follows, as Turkish writes it after names: Ankara'da. */
    BEFORE_SUFFIX
  }

  /** Tokens by script, accents folded, nothing stemmed: right, if plain, for any language. */
  static Builder of(String tag) {
    return new Builder(tag);
  }

  /** A row as it is written: the plain reading, and what a language does differently. */
  static final class Builder {
    private static final Segmenter WORDS = new BreakIteratorSegmenter();

    private final Locale locale;
    private char decimal = '.';
    private Set<String> articles = Set.of();
    private Apostrophe apostrophe = Apostrophe.JOINS;
    private UnaryOperator<String> compounds = UnaryOperator.identity();
    private UnaryOperator<String> stems = UnaryOperator.identity();
    private Segmenter segmenter = WORDS;
    private boolean segmentsHangul;
    private Set<String> stopWords = Set.of();
    private QueryRules asked = QueryRules.NONE;

    private Builder(String tag) {
      this.locale = Locale.forLanguageTag(tag);
    }

    Builder decimalComma() {
      decimal = ',';
      return this;
    }

    Builder eliding(String... elided) {
      articles = Set.of(elided);
      return this;
    }

    Builder apostrophe(Apostrophe meaning) {
      apostrophe = meaning;
      return this;
    }

    Builder compounds(UnaryOperator<String> spelling) {
      compounds = spelling;
      return this;
    }

    Builder stems(UnaryOperator<String> stemmer) {
      stems = stemmer;
      return this;
    }

    Builder segments(Segmenter words) {
      segmenter = words;
      return this;
    }

    Builder segmentsHangul(Segmenter words) {
      segmentsHangul = true;
      return segments(words);
    }

    Builder stopWords(Set<String> words) {
      stopWords = words;
      return this;
    }

    Builder asked(QueryRules rules) {
      asked = rules;
      return this;
    }

    Rules rules() {
      return new Rules(
          locale,
          decimal,
          articles,
          apostrophe,
          compounds,
          stems,
          segmenter,
          segmentsHangul,
          stopWords,
          asked);
    }
  }
}
