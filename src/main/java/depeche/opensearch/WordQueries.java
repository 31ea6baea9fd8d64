package depeche.opensearch;

import depeche.article.Language;
import depeche.index.Weights;
import depeche.text.Chains;
import depeche.text.Level;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a query look for in the index: their tokens, as each of the query's languages
 * reads them, at the level the query asks for. Every method answers null for a text without tokens.
 *
 * <p>A word's form counts as a match whatever the language of the article, its stem only in the
 * query's languages.
 */
final class WordQueries {
  private static final int MOST_EXPANSIONS = 10_000;

  private final Chains chains;
  private final List<Language> languages;
  private final Weights weights;

  WordQueries(Chains chains, List<Language> languages, Weights weights) {
    this.chains = chains;
    this.languages = languages;
    this.weights = weights;
  }

  /** Any inflection; several tokens side by side. */
  @Nullable Map<String, Object> word(String text, Scope scope) {
    return better(text, scope, inflections(text, scope));
  }

  /** Any inflection, or at less weight any word of the same family. */
  @Nullable Map<String, Object> wordOrKin(String text, Scope scope) {
    Map<String, Object> found = inflections(text, scope);
    List<Map<String, Object>> kin =
        found == null || !scope.stemmed() ? List.of() : kin(text, scope);
    if (found == null || kin.isEmpty()) {
      return better(text, scope, found);
    }
    List<Map<String, Object>> best = new ArrayList<>(List.of(found));
    kin.forEach(query -> best.add(Queries.boosted(query, weights.kin())));
    return better(text, scope, Queries.best(best));
  }

  private List<Map<String, Object>> kin(String text, Scope scope) {
    List<Map<String, Object>> kin = new ArrayList<>();
    for (Language language : languages) {
      List<Token> tokens = chains.tokens(language, text);
      if (tokens.size() == 1) {
        for (String stem : chains.kin(language, tokens.getFirst())) {
          kin.add(Queries.term(scope.stem(language), Terms.spelled(stem)));
        }
      }
    }
    return kin;
  }

  /** The same articles, those first that have the word in the title, the lead, or as accented. */
  private @Nullable Map<String, Object> better(
      String text, Scope scope, @Nullable Map<String, Object> found) {
    if (found == null || scope != Scope.TEXT) {
      return found;
    }
    List<Map<String, Object>> better = new ArrayList<>();
    for (Language language : languages) {
      List<Token> tokens = chains.tokens(language, text);
      String title = Fields.stem(Fields.TITLE, language);
      addBoosted(better, Queries.sideBySide(title, Level.STEM, tokens), weights.title());
      if (tokens.size() == 1) {
        String lead = Fields.stem(Fields.LEAD, language);
        addBoosted(better, Queries.sideBySide(lead, Level.STEM, tokens), weights.lead());
      }
    }
    accentsTyped(text).forEach(accents -> addBoosted(better, accents, weights.accents()));
    return Queries.bool(List.of(found), better, List.of(), List.of());
  }

  /** These forms, side by side. */
  @Nullable Map<String, Object> phrase(String text, Scope scope) {
    return any(forms(text, scope));
  }

  /** All the words in any inflection and order, with at most {@code distance} others between. */
  @Nullable Map<String, Object> near(String text, int distance, Scope scope) {
    Set<Map<String, Object>> found = new LinkedHashSet<>();
    for (Language language : scope.languages(languages)) {
      Level level = scope.stemmed() ? Level.STEM : Level.EXACT;
      String field = scope.stemmed() ? scope.stem(language) : scope.exact();
      String terms =
          chains.tokens(language, text).stream()
              .map(token -> Terms.spelled(level.term(token)))
              .distinct()
              .collect(Collectors.joining(" "));
      if (!terms.isEmpty()) {
        Map<String, Object> match =
            Map.of(
                "query",
                terms,
                "analyzer",
                Queries.ANALYZER,
                "max_gaps",
                distance,
                "ordered",
                false);
        found.add(Map.of("intervals", Map.of(field, Map.of("match", match))));
      }
    }
    return any(found);
  }

  /** These forms with these accents. */
  @Nullable Map<String, Object> accented(String text, Scope scope) {
    Set<Map<String, Object>> found = new LinkedHashSet<>();
    for (Language language : scope.languages(languages)) {
      List<Token> tokens = chains.tokens(language, text);
      Map<String, Object> forms = Queries.sideBySide(scope.exact(), Level.EXACT, tokens);
      if (forms != null) {
        List<Map<String, Object>> surfaces =
            tokens.stream()
                .map(Level.SURFACE::term)
                .map(term -> Queries.term(scope.surface(), Terms.spelled(term)))
                .toList();
        found.add(Queries.bool(List.of(forms), List.of(), surfaces, List.of()));
      }
    }
    return any(found);
  }

  /** Every word that begins so; of several tokens, the last one may go on. */
  @Nullable Map<String, Object> prefix(String text, Scope scope) {
    Set<Map<String, Object>> found = new LinkedHashSet<>();
    for (Language language : scope.languages(languages)) {
      List<Token> tokens = chains.tokens(language, text);
      String terms = Terms.joined(Level.EXACT, tokens);
      if (tokens.size() == 1) {
        found.add(Queries.prefix(scope.exact(), terms));
      } else if (tokens.size() > 1) {
        Map<String, Object> phrase =
            Map.of(
                "query", terms,
                "analyzer", Queries.ANALYZER,
                "max_expansions", MOST_EXPANSIONS);
        found.add(
            Queries.constant(
                Map.of("match_phrase_prefix", Map.of(scope.exact(), phrase)), PREFIX_SCORE));
      }
    }
    return any(found);
  }

  /** The embedded engine scores the closeness of such words, which stand side by side: below 1. */
  private static final float PREFIX_SCORE = 0.5f;

  /** Words that follow each other in the query and stand close in the text, for ranking only. */
  List<Map<String, Object>> adjacency(List<String> words) {
    List<Map<String, Object>> found = new ArrayList<>();
    for (Language language : languages) {
      String field = Fields.stem(Fields.TEXT, language);
      List<List<Token>> tokens = words.stream().map(word -> chains.tokens(language, word)).toList();
      for (int i = 1; i < tokens.size(); i++) {
        if (!tokens.get(i - 1).isEmpty() && !tokens.get(i).isEmpty()) {
          List<Token> pair =
              Stream.concat(tokens.get(i - 1).stream(), tokens.get(i).stream()).toList();
          found.add(
              Queries.boosted(
                  Queries.phrase(field, Level.STEM, pair, weights.pairDistance()), weights.pair()));
        }
      }
    }
    Map<String, Object> whole = phrase(String.join(" ", words), Scope.TEXT);
    addBoosted(found, whole, weights.whole());
    return found;
  }

  private @Nullable Map<String, Object> inflections(String text, Scope scope) {
    Set<Map<String, Object>> found = new LinkedHashSet<>();
    if (scope.stemmed()) {
      for (Language language : languages) {
        List<Token> tokens = chains.tokens(language, text);
        addIfAny(found, Queries.sideBySide(scope.stem(language), Level.STEM, tokens));
      }
      forms(text, scope).forEach(form -> found.add(Queries.boosted(form, weights.exact())));
    } else {
      found.addAll(forms(text, scope));
    }
    return any(found);
  }

  private Set<Map<String, Object>> forms(String text, Scope scope) {
    Set<Map<String, Object>> found = new LinkedHashSet<>();
    for (Language language : scope.languages(languages)) {
      List<Token> tokens = chains.tokens(language, text);
      addIfAny(found, Queries.sideBySide(scope.exact(), Level.EXACT, tokens));
    }
    return found;
  }

  private Set<Map<String, Object>> accentsTyped(String text) {
    Set<Map<String, Object>> found = new LinkedHashSet<>();
    for (Language language : languages) {
      for (Token token : chains.tokens(language, text)) {
        if (!token.surface().equals(token.exact())) {
          String surface = Terms.spelled(Level.SURFACE.term(token));
          found.add(Queries.constant(Queries.term(Fields.surface(Fields.TEXT), surface), 1));
        }
      }
    }
    return found;
  }

  private static @Nullable Map<String, Object> any(Set<Map<String, Object>> queries) {
    if (queries.size() <= 1) {
      return queries.isEmpty() ? null : queries.iterator().next();
    }
    return Queries.atLeast(1, queries);
  }

  private static void addIfAny(
      Set<Map<String, Object>> queries, @Nullable Map<String, Object> query) {
    if (query != null) {
      queries.add(query);
    }
  }

  private static void addBoosted(
      List<Map<String, Object>> to, @Nullable Map<String, Object> query, float weight) {
    if (query != null && weight > 0) {
      to.add(Queries.boosted(query, weight));
    }
  }
}
