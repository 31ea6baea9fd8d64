package depeche.opensearch;

import depeche.article.Language;
import depeche.index.Instants;
import depeche.index.Weights;
import depeche.query.Clause;
import depeche.query.DateRange;
import depeche.query.Facet;
import depeche.text.Chains;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Translates a query's tree into OpenSearch's. A word that holds no token (an ampersand, a dash)
 * neither restricts nor widens; a query of nothing else finds nothing.
 */
final class ClauseTranslation {
  private static final Map<String, Object> ARTICLES =
      Queries.unscored(Queries.term(Fields.KIND, Kind.ARTICLE.name()));

  private final WordQueries words;
  private final Weights weights;

  ClauseTranslation(Chains chains, List<Language> languages, Weights weights) {
    this.weights = weights;
    this.words = new WordQueries(chains, languages, weights);
  }

  Map<String, Object> query(Clause clause) {
    Map<String, Object> query = query(clause, Scope.TEXT);
    return query == null ? Queries.NOTHING : query;
  }

  static Map<String, Object> having(Facet facet, String value) {
    return Queries.unscored(Queries.term(Fields.facet(facet), value));
  }

  static Map<String, Object> published(DateRange range) {
    return Queries.unscored(
        Queries.range(
            Fields.PUBLISHED,
            range.from() == null ? Long.MIN_VALUE : Instants.firstMilliOf(range.from()),
            range.to() == null ? Long.MAX_VALUE : Instants.lastMilliOf(range.to())));
  }

  private @Nullable Map<String, Object> query(Clause clause, Scope scope) {
    return switch (clause) {
      case Clause.Everything() -> ARTICLES;
      case Clause.Word(String text) -> words.word(text, scope);
      case Clause.Accented(String text) -> words.accented(text, scope);
      case Clause.Prefix(String text) -> words.prefix(text, scope);
      case Clause.Phrase(String text) -> words.phrase(text, scope);
      case Clause.Near(String text, int distance) -> words.near(text, distance, scope);
      case Clause.All(List<Clause> clauses) -> all(clauses, scope);
      case Clause.Any(List<Clause> clauses) ->
          atLeast(1, clauses, scope, choice -> query(choice, scope));
      case Clause.AtLeast(int least, List<Clause> clauses) ->
          atLeast(least, clauses, scope, choice -> loose(choice, scope));
      case Clause.Widened(Clause narrow, Clause wider) ->
          widened(query(narrow, scope), query(wider, scope));
      case Clause.Not(Clause refused) -> all(List.of(clause), scope);
      case Clause.In(var field, Clause inner) -> query(inner, Scope.of(field));
      case Clause.Has(Facet facet, String value) -> having(facet, value);
      case Clause.Published(var from, var to) -> published(new DateRange(from, to));
    };
  }

  private @Nullable Map<String, Object> all(List<Clause> clauses, Scope scope) {
    List<Map<String, Object>> required = new ArrayList<>();
    List<Map<String, Object>> refused = new ArrayList<>();
    for (Clause clause : clauses) {
      boolean wanted = !(clause instanceof Clause.Not);
      Map<String, Object> query =
          query(clause instanceof Clause.Not(Clause unwanted) ? unwanted : clause, scope);
      if (query != null) {
        (wanted ? required : refused).add(query);
      }
    }
    if (required.isEmpty() && refused.isEmpty()) {
      return null;
    }
    if (required.isEmpty()) {
      required.add(ARTICLES);
    }
    return closer(Queries.bool(required, List.of(), List.of(), refused), clauses, scope);
  }

  /** A word that an answer may lack is answered a little by any word of its family. */
  private @Nullable Map<String, Object> loose(Clause clause, Scope scope) {
    return clause instanceof Clause.Word(String text)
        ? words.wordOrKin(text, scope)
        : query(clause, scope);
  }

  private @Nullable Map<String, Object> atLeast(
      int least,
      List<Clause> clauses,
      Scope scope,
      Function<Clause, @Nullable Map<String, Object>> translation) {
    List<Map<String, Object>> choices = new ArrayList<>();
    for (Clause clause : clauses) {
      Map<String, Object> query = translation.apply(clause);
      if (query != null) {
        choices.add(query);
      }
    }
    if (choices.isEmpty()) {
      return null;
    }
    return closer(Queries.atLeast(Math.clamp(least, 1, choices.size()), choices), clauses, scope);
  }

  private @Nullable Map<String, Object> widened(
      @Nullable Map<String, Object> narrow, @Nullable Map<String, Object> wider) {
    if (narrow == null || wider == null) {
      return narrow != null ? narrow : wider;
    }
    return Queries.best(List.of(narrow, Queries.boosted(wider, weights.wider())));
  }

  /** The same articles, those first in which words stand together as they do in the query. */
  private Map<String, Object> closer(Map<String, Object> query, List<Clause> clauses, Scope scope) {
    List<Map<String, Object>> adjacency = new ArrayList<>();
    if (scope == Scope.TEXT) {
      List<String> run = new ArrayList<>();
      for (Clause clause : clauses) {
        if (clause instanceof Clause.Word(String text)) {
          run.add(text);
        } else {
          addAdjacency(adjacency, run);
          run.clear();
        }
      }
      addAdjacency(adjacency, run);
    }
    return adjacency.isEmpty()
        ? query
        : Queries.bool(List.of(query), adjacency, List.of(), List.of());
  }

  private void addAdjacency(List<Map<String, Object>> adjacency, List<String> run) {
    if (run.size() > 1) {
      adjacency.addAll(words.adjacency(run));
    }
  }
}
