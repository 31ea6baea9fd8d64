package depeche.matching;

import depeche.article.Language;
import depeche.index.Weights;
import depeche.text.Chains;
import depeche.text.Level;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a query look for in the index: their tokens, as each of the query's languages
 * reads them, at the level the query asks for. Every method answers null for a text without tokens.
 *
 * <p>A word's form counts as a match whatever the language of the article, its stem only in the
 * query's languages.
 */
final class WordQueries<Q> {
  private final Dialect<Q> dialect;
  private final Chains chains;
  private final List<Language> languages;
  private final Weights weights;

  WordQueries(Dialect<Q> dialect, Chains chains, List<Language> languages, Weights weights) {
    this.dialect = dialect;
    this.chains = chains;
    this.languages = languages;
    this.weights = weights;
  }

  /** Any inflection; several tokens side by side. */
  @Nullable Q word(String word, IndexedText text) {
    return better(word, text, inflections(word, text));
  }

  /** These forms, side by side. */
  @Nullable Q phrase(String phrase, IndexedText text) {
    return any(forms(phrase, text));
  }

  /** All the words in any inflection and order, with at most {@code distance} others between. */
  @Nullable Q near(String phrase, int distance, IndexedText text) {
    Set<Q> found = new LinkedHashSet<>();
    for (Language language : text.languages(languages)) {
      Level level = text.stemmed() ? Level.STEM : Level.EXACT;
      String field = text.stemmed() ? text.stem(language) : text.exact();
      List<String> terms =
          chains.tokens(language, phrase).stream().map(level::term).distinct().toList();
      if (!terms.isEmpty()) {
        found.add(dialect.near(field, terms, distance));
      }
    }
    return any(found);
  }

  /** These forms with these accents. */
  @Nullable Q accented(String word, IndexedText text) {
    Set<Q> found = new LinkedHashSet<>();
    for (Language language : text.languages(languages)) {
      List<Token> tokens = chains.tokens(language, word);
      Q forms = sideBySide(text.exact(), Level.EXACT, tokens);
      if (forms != null) {
        found.add(
            dialect.narrowed(forms, tokens.stream().map(token -> spelt(token, text)).toList()));
      }
    }
    return any(found);
  }

  /** Every word that begins so; of several tokens, the last one may go on. */
  @Nullable Q prefix(String beginning, IndexedText text) {
    Set<Q> found = new LinkedHashSet<>();
    for (Language language : text.languages(languages)) {
      List<String> terms = terms(Level.EXACT, chains.tokens(language, beginning));
      switch (terms.size()) {
        case 0 -> {}
        case 1 -> found.add(dialect.prefix(text.exact(), terms.getFirst()));
        default -> found.add(dialect.phrasePrefix(text.exact(), terms));
      }
    }
    return any(found);
  }

  /** Words that follow each other in the query and stand close in the text, for ranking only. */
  List<Q> adjacency(List<String> words) {
    List<Q> found = new ArrayList<>();
    for (Language language : languages) {
      List<List<Token>> tokens = words.stream().map(word -> chains.tokens(language, word)).toList();
      for (int i = 1; i < tokens.size(); i++) {
        if (!tokens.get(i - 1).isEmpty() && !tokens.get(i).isEmpty()) {
          List<Token> pair =
              Stream.concat(tokens.get(i - 1).stream(), tokens.get(i).stream()).toList();
          addBoosted(
              found,
              dialect.phrase(
                  IndexedText.TEXT.stem(language), terms(Level.STEM, pair), weights.pairDistance()),
              weights.pair());
        }
      }
    }
    addBoosted(found, phrase(String.join(" ", words), IndexedText.TEXT), weights.whole());
    return found;
  }

  /** The same articles, those first that have the word in the title, the lead, or as accented. */
  @Nullable Q better(String word, IndexedText text, @Nullable Q found) {
    if (found == null || text != IndexedText.TEXT) {
      return found;
    }
    List<Q> extras = new ArrayList<>();
    for (Language language : languages) {
      List<Token> tokens = chains.tokens(language, word);
      String title = IndexedText.TITLE.stem(language);
      addBoosted(extras, sideBySide(title, Level.STEM, tokens), weights.title());
      if (tokens.size() == 1) {
        String lead = IndexedText.LEAD.stem(language);
        addBoosted(extras, sideBySide(lead, Level.STEM, tokens), weights.lead());
      }
    }
    accentsTyped(word).forEach(accents -> addBoosted(extras, accents, weights.accents()));
    return dialect.raised(found, extras);
  }

  /** The stem, and beside it the very form. */
  @Nullable Q inflections(String word, IndexedText text) {
    Set<Q> forms = forms(word, text);
    if (!text.stemmed()) {
      return any(forms);
    }
    Set<Q> found = new LinkedHashSet<>();
    for (Language language : languages) {
      addIfAny(found, sideBySide(text.stem(language), Level.STEM, chains.tokens(language, word)));
    }
    forms.forEach(form -> found.add(dialect.boosted(form, weights.exact())));
    return any(found);
  }

  private Set<Q> forms(String word, IndexedText text) {
    Set<Q> found = new LinkedHashSet<>();
    for (Language language : text.languages(languages)) {
      addIfAny(found, sideBySide(text.exact(), Level.EXACT, chains.tokens(language, word)));
    }
    return found;
  }

  private Set<Q> accentsTyped(String word) {
    Set<Q> found = new LinkedHashSet<>();
    for (Language language : languages) {
      for (Token token : chains.tokens(language, word)) {
        if (!token.surface().equals(token.exact())) {
          found.add(dialect.constant(spelt(token, IndexedText.TEXT), 1));
        }
      }
    }
    return found;
  }

  /** The articles that have a word spelt so, see {@link SurfaceTerms}. */
  private Q spelt(Token token, IndexedText text) {
    if (!token.isUsual()) {
      return dialect.term(text.surface(), Level.SURFACE.term(token));
    }
    Q word = dialect.term(text.exact(), Level.EXACT.term(token));
    Q without = dialect.term(text.surface(), SurfaceTerms.withoutUsual(token.usual()));
    return dialect.all(List.of(word), List.of(without));
  }

  private @Nullable Q sideBySide(String field, Level level, List<Token> tokens) {
    return switch (tokens.size()) {
      case 0 -> null;
      case 1 -> dialect.term(field, level.term(tokens.getFirst()));
      default -> dialect.phrase(field, terms(level, tokens), 0);
    };
  }

  private static List<String> terms(Level level, List<Token> tokens) {
    return tokens.stream().map(level::term).toList();
  }

  private @Nullable Q any(Set<Q> queries) {
    if (queries.size() <= 1) {
      return queries.isEmpty() ? null : queries.iterator().next();
    }
    return dialect.atLeast(1, queries);
  }

  private void addIfAny(Set<Q> queries, @Nullable Q query) {
    if (query != null) {
      queries.add(query);
    }
  }

  private void addBoosted(List<Q> to, @Nullable Q query, float weight) {
    if (query != null && weight > 0) {
      to.add(dialect.boosted(query, weight));
    }
  }
}
