package depeche.lucene;

import depeche.article.Language;
import depeche.index.Weights;
import depeche.text.Chains;
import depeche.text.Level;
import depeche.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a query look for in the index: their tokens, as each of the query's languages
 * reads them, at the level the query asks for. Every method answers null for a text without tokens.
 *
 * <p>A word's form counts as a match whatever the language of the article, its stem only in the
 * query's languages.
 */
final class WordQueries {
  /** How many words a prefix within a hyphenated word can stand for. */
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
  @Nullable Query word(String text, Scope scope) {
    return better(text, scope, inflections(text, scope));
  }

  /** Any inflection, or at less weight any word of the same family. */
  @Nullable Query wordOrKin(String text, Scope scope) {
    Query found = inflections(text, scope);
    List<Query> kin = found == null || !scope.stemmed() ? List.of() : kin(text, scope);
    if (found == null || kin.isEmpty()) {
      return better(text, scope, found);
    }
    List<Query> best = new ArrayList<>(List.of(found));
    kin.forEach(query -> best.add(new BoostQuery(query, weights.kin())));
    return better(text, scope, new DisjunctionMaxQuery(best, 0));
  }

  private List<Query> kin(String text, Scope scope) {
    List<Query> kin = new ArrayList<>();
    for (Language language : languages) {
      List<Token> tokens = chains.tokens(language, text);
      if (tokens.size() == 1) {
        for (String stem : chains.kin(language, tokens.getFirst())) {
          kin.add(new TermQuery(new Term(scope.stem(language), stem)));
        }
      }
    }
    return kin;
  }

  /** The same articles, those first that have the word in the title, the lead, or as accented. */
  private @Nullable Query better(String text, Scope scope, @Nullable Query found) {
    if (found == null || scope != Scope.TEXT) {
      return found;
    }
    BooleanQuery.Builder word = new BooleanQuery.Builder().add(found, Occur.MUST);
    for (Language language : languages) {
      List<Token> tokens = chains.tokens(language, text);
      addBoosted(
          word,
          sideBySide(Fields.stem(Fields.TITLE, language), Level.STEM, tokens),
          weights.title());
      if (tokens.size() == 1) {
        addBoosted(
            word,
            sideBySide(Fields.stem(Fields.LEAD, language), Level.STEM, tokens),
            weights.lead());
      }
    }
    accentsTyped(text).forEach(accents -> addBoosted(word, accents, weights.accents()));
    return word.build();
  }

  /** These forms, side by side. */
  @Nullable Query phrase(String text, Scope scope) {
    return any(forms(text, scope));
  }

  /** All the words in any inflection and order, with at most {@code distance} others between. */
  @Nullable Query near(String text, int distance, Scope scope) {
    Set<Query> found = new LinkedHashSet<>();
    for (Language language : scope.languages(languages)) {
      Level level = scope.stemmed() ? Level.STEM : Level.EXACT;
      String field = scope.stemmed() ? scope.stem(language) : scope.exact();
      IntervalsSource[] terms =
          chains.tokens(language, text).stream()
              .map(level::term)
              .distinct()
              .map(Intervals::term)
              .toArray(IntervalsSource[]::new);
      if (terms.length > 0) {
        found.add(
            new IntervalQuery(field, Intervals.maxgaps(distance, Intervals.unordered(terms))));
      }
    }
    return any(found);
  }

  /** These forms with these accents. */
  @Nullable Query accented(String text, Scope scope) {
    Set<Query> found = new LinkedHashSet<>();
    for (Language language : scope.languages(languages)) {
      List<Token> tokens = chains.tokens(language, text);
      Query forms = sideBySide(scope.exact(), Level.EXACT, tokens);
      if (forms != null) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(forms, Occur.MUST);
        for (Token token : tokens) {
          all.add(
              new TermQuery(new Term(scope.surface(), Level.SURFACE.term(token))), Occur.FILTER);
        }
        found.add(all.build());
      }
    }
    return any(found);
  }

  /** Every word that begins so; of several tokens, the last one may go on. */
  @Nullable Query prefix(String text, Scope scope) {
    Set<Query> found = new LinkedHashSet<>();
    for (Language language : scope.languages(languages)) {
      List<String> terms = chains.tokens(language, text).stream().map(Level.EXACT::term).toList();
      if (terms.size() == 1) {
        found.add(new PrefixQuery(new Term(scope.exact(), terms.getFirst())));
      } else if (terms.size() > 1) {
        List<IntervalsSource> sources = new ArrayList<>();
        terms.subList(0, terms.size() - 1).forEach(term -> sources.add(Intervals.term(term)));
        sources.add(Intervals.prefix(new BytesRef(terms.getLast()), MOST_EXPANSIONS));
        found.add(
            new IntervalQuery(
                scope.exact(), Intervals.phrase(sources.toArray(IntervalsSource[]::new))));
      }
    }
    return any(found);
  }

  /** Words that follow each other in the query and stand close in the text, for ranking only. */
  List<Query> adjacency(List<String> words) {
    List<Query> found = new ArrayList<>();
    for (Language language : languages) {
      String field = Fields.stem(Fields.TEXT, language);
      List<List<Token>> tokens = words.stream().map(word -> chains.tokens(language, word)).toList();
      for (int i = 1; i < tokens.size(); i++) {
        if (!tokens.get(i - 1).isEmpty() && !tokens.get(i).isEmpty()) {
          PhraseQuery.Builder pair = new PhraseQuery.Builder().setSlop(weights.pairDistance());
          tokens.get(i - 1).forEach(token -> pair.add(new Term(field, Level.STEM.term(token))));
          tokens.get(i).forEach(token -> pair.add(new Term(field, Level.STEM.term(token))));
          found.add(new BoostQuery(pair.build(), weights.pair()));
        }
      }
    }
    Query whole = phrase(String.join(" ", words), Scope.TEXT);
    if (whole != null && weights.whole() > 0) {
      found.add(new BoostQuery(whole, weights.whole()));
    }
    return found;
  }

  private @Nullable Query inflections(String text, Scope scope) {
    Set<Query> found = new LinkedHashSet<>();
    if (scope.stemmed()) {
      for (Language language : languages) {
        addIfAny(
            found, sideBySide(scope.stem(language), Level.STEM, chains.tokens(language, text)));
      }
      forms(text, scope).forEach(form -> found.add(new BoostQuery(form, weights.exact())));
    } else {
      found.addAll(forms(text, scope));
    }
    return any(found);
  }

  private Set<Query> forms(String text, Scope scope) {
    Set<Query> found = new LinkedHashSet<>();
    for (Language language : scope.languages(languages)) {
      addIfAny(found, sideBySide(scope.exact(), Level.EXACT, chains.tokens(language, text)));
    }
    return found;
  }

  private Set<Query> accentsTyped(String text) {
    Set<Query> found = new LinkedHashSet<>();
    for (Language language : languages) {
      for (Token token : chains.tokens(language, text)) {
        if (!token.surface().equals(token.exact())) {
          Term term = new Term(Fields.surface(Fields.TEXT), Level.SURFACE.term(token));
          found.add(new ConstantScoreQuery(new TermQuery(term)));
        }
      }
    }
    return found;
  }

  private static @Nullable Query sideBySide(String field, Level level, List<Token> tokens) {
    return switch (tokens.size()) {
      case 0 -> null;
      case 1 -> new TermQuery(new Term(field, level.term(tokens.getFirst())));
      default -> {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        tokens.forEach(token -> phrase.add(new Term(field, level.term(token))));
        yield phrase.build();
      }
    };
  }

  private static @Nullable Query any(Set<Query> queries) {
    if (queries.size() <= 1) {
      return queries.isEmpty() ? null : queries.iterator().next();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  private static void addIfAny(Set<Query> queries, @Nullable Query query) {
    if (query != null) {
      queries.add(query);
    }
  }

  private static void addBoosted(BooleanQuery.Builder to, @Nullable Query query, float weight) {
    if (query != null && weight > 0) {
      to.add(new BoostQuery(query, weight), Occur.SHOULD);
    }
  }
}
