package depeche.desk.spelling;

import depeche.article.Language;
import depeche.desk.spelling.Spellings.Spelling;
import depeche.index.ArticleIndex;
import depeche.index.Trait;
import depeche.index.TraitCounts;
import depeche.query.Facet;
import depeche.text.Chains;
import depeche.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which words the articles of a language use: those that stand in them not much more seldom than in
 * articles at large. What an article cites of another language is not of its own.
 */
final class Vocabulary {
  /** A word that is so many times rarer in a language than at large is cited there, not used. */
  private static final double CITED = 0.2;

  private final ArticleIndex index;
  private final Chains chains;
  private final List<Language> languages;

  /**
   * @param languages that the query is read in, the likeliest first
   */
  Vocabulary(ArticleIndex index, Chains chains, List<Language> languages) {
    this.index = index;
    this.chains = chains;
    this.languages = languages;
  }

  /**
   * Those that the likeliest language uses; where it uses none of them, those of the others that
   * the query is read in, and of articles whose language nobody knows. In their order.
   */
  List<Spelling> used(List<Spelling> spellings) {
    if (spellings.isEmpty()) {
      return spellings;
    }
    List<Spelling> own = used(spellings, List.of(languages.getFirst()));
    return own.isEmpty()
        ? used(
            spellings,
            Stream.concat(languages.stream().skip(1), Stream.of(Language.UNKNOWN)).toList())
        : own;
  }

  private List<Spelling> used(List<Spelling> spellings, List<Language> by) {
    Map<Spelling, Map<Language, Trait>> stems = new HashMap<>();
    Set<Trait> asked = new HashSet<>();
    for (Spelling spelling : spellings) {
      for (Language language : by) {
        List<Token> tokens = chains.tokens(language, spelling.word());
        if (tokens.size() == 1) {
          Trait stem = new Trait.Stem(language, tokens.getFirst().stem());
          stems.computeIfAbsent(spelling, _ -> new HashMap<>()).put(language, stem);
          asked.add(stem);
        }
      }
    }
    by.forEach(language -> asked.add(written(language)));
    TraitCounts counts = index.counts(asked);
    return spellings.stream()
        .filter(spelling ->
            stems.getOrDefault(spelling, Map.of()).entrySet().stream()
                .anyMatch(stem ->
                    isUsed(
                        spelling,
                        counts.articles(),
                        counts.of(stem.getValue()),
                        counts.of(written(stem.getKey())))))
        .toList();
  }

  /**
   * @param articles how many there are
   * @param holders how many of a language hold the word
   * @param written how many are in that language
   */
  private static boolean isUsed(Spelling spelling, long articles, long holders, long written) {
    return written > 0
        && holders > 0
        && holders * (double) articles >= CITED * spelling.articles() * written;
  }

  private static Trait written(Language language) {
    return new Trait.Value(Facet.LANGUAGE, language.tag());
  }
}
