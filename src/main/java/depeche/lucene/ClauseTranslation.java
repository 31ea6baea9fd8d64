package depeche.lucene;

import depeche.article.Language;
import depeche.index.Instants;
import depeche.index.Weights;
import depeche.query.Clause;
import depeche.query.DateRange;
import depeche.query.Facet;
import depeche.text.Chains;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Translates a query's tree into Lucene's. A word that holds no token (an ampersand, a dash)
 * neither restricts nor widens; a query of nothing else finds nothing.
 */
final class ClauseTranslation {
  private static final Query ARTICLES = new TermQuery(Kind.ARTICLE.term());

  private final WordQueries words;
  private final Weights weights;

  ClauseTranslation(Chains chains, List<Language> languages, Weights weights) {
    this.weights = weights;
    this.words = new WordQueries(chains, languages, weights);
  }

  Query query(Clause clause) {
    Query query = query(clause, Scope.TEXT);
    return query == null ? new MatchNoDocsQuery("no words to look for") : query;
  }

  static Query having(Facet facet, String value) {
    return unscored(new TermQuery(new Term(Fields.facet(facet), value)));
  }

  static Query published(DateRange range) {
    return unscored(
        LongPoint.newRangeQuery(
            Fields.PUBLISHED,
            range.from() == null ? Long.MIN_VALUE : Instants.firstMilliOf(range.from()),
            range.to() == null ? Long.MAX_VALUE : Instants.lastMilliOf(range.to())));
  }

  private @Nullable Query query(Clause clause, Scope scope) {
    return switch (clause) {
      case Clause.Everything() -> unscored(ARTICLES);
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

  private @Nullable Query all(List<Clause> clauses, Scope scope) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int required = 0;
    int refused = 0;
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Not(Clause unwanted)) {
        Query query = query(unwanted, scope);
        if (query != null) {
          all.add(query, Occur.MUST_NOT);
          refused++;
        }
      } else {
        Query query = query(clause, scope);
        if (query != null) {
          all.add(query, Occur.MUST);
          required++;
        }
      }
    }
    if (required == 0 && refused == 0) {
      return null;
    }
    if (required == 0) {
      all.add(unscored(ARTICLES), Occur.MUST);
    }
    return closer(all.build(), clauses, scope);
  }

  /** A word that an answer may lack is answered a little by any word of its family. */
  private @Nullable Query loose(Clause clause, Scope scope) {
    return clause instanceof Clause.Word(String text)
        ? words.wordOrKin(text, scope)
        : query(clause, scope);
  }

  private @Nullable Query atLeast(
      int least, List<Clause> clauses, Scope scope, Function<Clause, @Nullable Query> translation) {
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    int choices = 0;
    for (Clause clause : clauses) {
      Query query = translation.apply(clause);
      if (query != null) {
        some.add(query, Occur.SHOULD);
        choices++;
      }
    }
    if (choices == 0) {
      return null;
    }
    some.setMinimumNumberShouldMatch(Math.clamp(least, 1, choices));
    return closer(some.build(), clauses, scope);
  }

  private @Nullable Query widened(@Nullable Query narrow, @Nullable Query wider) {
    if (narrow == null || wider == null) {
      return narrow != null ? narrow : wider;
    }
    return new DisjunctionMaxQuery(List.of(narrow, new BoostQuery(wider, weights.wider())), 0);
  }

  /** The same articles, those first in which words stand together as they do in the query. */
  private Query closer(Query query, List<Clause> clauses, Scope scope) {
    List<Query> adjacency = new ArrayList<>();
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
    if (adjacency.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder closer = new BooleanQuery.Builder().add(query, Occur.MUST);
    adjacency.forEach(near -> closer.add(near, Occur.SHOULD));
    return closer.build();
  }

  private void addAdjacency(List<Query> adjacency, List<String> run) {
    if (run.size() > 1) {
      adjacency.addAll(words.adjacency(run));
    }
  }

  private static Query unscored(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }
}
