package depeche.matching;

import depeche.article.Language;
import depeche.index.Weights;
import depeche.text.Chains;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What words look for that an answer may lack: at less weight than themselves, the words of their
 * family, which answer for them, and those that speak of the same, which only rank what is found.
 */
final class LooseWords<Q> {
  private final Dialect<Q> dialect;
  private final Chains chains;
  private final List<Language> languages;
  private final Weights weights;
  private final WordQueries<Q> words;

  LooseWords(
      Dialect<Q> dialect,
      Chains chains,
      List<Language> languages,
      Weights weights,
      WordQueries<Q> words) {
    this.dialect = dialect;
    this.chains = chains;
    this.languages = languages;
    this.weights = weights;
    this.words = words;
  }

  /** Any inflection, or at less weight any word of the same family. */
  @Nullable Q word(String word, IndexedText text) {
    Q found = words.inflections(word, text);
    if (found != null && text.stemmed()) {
      List<Q> kin = kin(word, text);
      if (!kin.isEmpty()) {
        List<Q> best = new ArrayList<>(List.of(found));
        kin.forEach(query -> best.add(dialect.boosted(query, weights.kin())));
        found = dialect.best(best);
      }
    }
    Q better = words.better(word, text, found);
    return better == null ? null : weighed(word, better);
  }

  /** Words that speak of the same, where neither the word nor its family is; for ranking only. */
  @Nullable Q related(String word, IndexedText text) {
    Q found = words.inflections(word, text);
    if (found == null || !text.stemmed() || isName(word)) {
      return null;
    }
    List<Q> related = others(word, text, chains::related);
    if (related.isEmpty()) {
      return null;
    }
    List<Q> closer = kin(word, text);
    closer.add(found);
    return weighed(
        word,
        dialect.boosted(dialect.all(List.of(dialect.best(related)), closer), weights.related()));
  }

  /** A word that the language uses at every turn tells little of what is asked for. */
  private Q weighed(String word, Q query) {
    Language language = languages.getFirst();
    boolean common =
        !isName(word)
            && chains.tokens(language, word).stream()
                .allMatch(token -> chains.isCommon(language, token));
    return common ? dialect.boosted(query, weights.common()) : query;
  }

  /** A capital makes a name of a word, which has neither synonyms nor everyday uses. */
  private boolean isName(String word) {
    return chains.tokens(languages.getFirst(), word).stream()
        .anyMatch(token -> Character.isUpperCase(word.codePointAt(token.start())));
  }

  private List<Q> kin(String word, IndexedText text) {
    return others(word, text, chains::kin);
  }

  /** Other stems in the place of a word that is a single token. */
  private List<Q> others(
      String word, IndexedText text, BiFunction<Language, Token, Set<String>> others) {
    List<Q> found = new ArrayList<>();
    for (Language language : languages) {
      List<Token> tokens = chains.tokens(language, word);
      if (tokens.size() == 1) {
        for (String stem : others.apply(language, tokens.getFirst())) {
          found.add(dialect.term(text.stem(language), stem));
        }
      }
    }
    return found;
  }
}
