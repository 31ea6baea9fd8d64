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
  static Rules of(String tag) {
    return new Rules(
        Locale.forLanguageTag(tag),
        '.',
        Set.of(),
        Apostrophe.JOINS,
        UnaryOperator.identity(),
        UnaryOperator.identity(),
        Shared.SEGMENTER,
        false,
        Set.of(),
        QueryRules.NONE);
  }

  private static final class Shared {
    static final Segmenter SEGMENTER = new BreakIteratorSegmenter();
  }

  Rules decimalComma() {
    return new Rules(
        locale,
        ',',
        articles,
        apostrophe,
        compounds,
        stems,
        segmenter,
        segmentsHangul,
        stopWords,
        asked);
  }

  Rules eliding(String... elided) {
    return new Rules(
        locale,
        decimal,
        Set.of(elided),
        apostrophe,
        compounds,
        stems,
        segmenter,
        segmentsHangul,
        stopWords,
        asked);
  }

  Rules apostrophe(Apostrophe meaning) {
    return new Rules(
        locale,
        decimal,
        articles,
        meaning,
        compounds,
        stems,
        segmenter,
        segmentsHangul,
        stopWords,
        asked);
  }

  Rules compounds(UnaryOperator<String> spelling) {
    return new Rules(
        locale,
        decimal,
        articles,
        apostrophe,
        spelling,
        stems,
        segmenter,
        segmentsHangul,
        stopWords,
        asked);
  }

  Rules stems(UnaryOperator<String> stemmer) {
    return new Rules(
        locale,
        decimal,
        articles,
        apostrophe,
        compounds,
        stemmer,
        segmenter,
        segmentsHangul,
        stopWords,
        asked);
  }

  Rules segments(Segmenter words) {
    return new Rules(
        locale,
        decimal,
        articles,
        apostrophe,
        compounds,
        stems,
        words,
        segmentsHangul,
        stopWords,
        asked);
  }

  Rules segmentsHangul(Segmenter words) {
    return new Rules(
        locale, decimal, articles, apostrophe, compounds, stems, words, true, stopWords, asked);
  }

  Rules stopWords(Set<String> words) {
    return new Rules(
        locale,
        decimal,
        articles,
        apostrophe,
        compounds,
        stems,
        segmenter,
        segmentsHangul,
        words,
        asked);
  }

  Rules asked(QueryRules rules) {
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
        rules);
  }
}
