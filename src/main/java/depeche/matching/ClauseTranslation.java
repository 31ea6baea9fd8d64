package depeche.matching;

import depeche.index.ArticleQuery;
import depeche.index.Freshness;
import depeche.index.Weights;
import depeche.query.Clause;
import depeche.query.DateRange;
import depeche.query.Facet;
import depeche.query.Sort;
import depeche.text.Chains;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Translates a query's tree into an engine's. A word that holds no token (an ampersand, a dash)
 * neither restricts nor widens; a query of nothing else finds nothing.
 *
 * @param <Q> the engine's query
 */
public final class ClauseTranslation<Q> {
  private final Dialect<Q> dialect;
  private final WordQueries<Q> words;
  private final LooseWords<Q> looseWords;
  private final ValueQueries<Q> values;
  private final Weights weights;
  private final ArticleQuery asked;

  /**
   * @param asked of whose filters only those count that say which mentions do
   */
  public ClauseTranslation(Dialect<Q> dialect, Chains chains, ArticleQuery asked, Weights weights) {
    this.dialect = dialect;
    this.words = new WordQueries<>(dialect, chains, asked.languages(), weights);
    this.looseWords = new LooseWords<>(dialect, chains, asked.languages(), weights, words);
    this.values = new ValueQueries<>(dialect, asked.filters());
    this.weights = weights;
    this.asked = asked;
  }

  /** What the article query asks, its filters left out. */
  public Q query() {
    Q query = query(asked.clause());
    Freshness freshness = asked.freshness();
    return freshness == null || asked.sort() != Sort.RELEVANCE
        ? query
        : dialect.raised(query, List.of(dialect.fresh(freshness, weights.freshness())));
  }

  private Q query(Clause clause) {
    Q query = query(clause, IndexedText.TEXT);
    return query == null ? dialect.nothing() : query;
  }

  private @Nullable Q query(Clause clause, IndexedText text) {
    return switch (clause) {
      case Clause.Everything() -> dialect.everything();
      case Clause.Word(String word) -> words.word(word, text);
      case Clause.Accented(String word) -> words.accented(word, text);
      case Clause.Prefix(String beginning) -> words.prefix(beginning, text);
      case Clause.Phrase(String phrase) -> words.phrase(phrase, text);
      case Clause.Near(String phrase, int distance) -> words.near(phrase, distance, text);
      case Clause.All(List<Clause> clauses) -> all(clauses, text);
      case Clause.Any(List<Clause> clauses) ->
          atLeast(1, clauses, text, choice -> query(choice, text));
      case Clause.AtLeast(int least, List<Clause> clauses) -> loosely(least, clauses, text);
      case Clause.Widened(Clause narrow, Clause wider) ->
          widened(query(narrow, text), query(wider, text));
      case Clause.Not(Clause refused) -> all(List.of(clause), text);
      case Clause.In(var field, Clause inner) -> query(inner, IndexedText.of(field));
      case Clause.Has(Facet facet, String value) -> values.having(facet, value);
      case Clause.Published(var from, var to) -> dialect.published(new DateRange(from, to));
    };
  }

  private @Nullable Q all(List<Clause> clauses, IndexedText text) {
    List<Q> required = new ArrayList<>();
    List<Q> refused = new ArrayList<>();
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Not(Clause unwanted)) {
        addIfAny(refused, query(unwanted, text));
      } else {
        addIfAny(required, query(clause, text));
      }
    }
    if (required.isEmpty() && refused.isEmpty()) {
      return null;
    }
    if (required.isEmpty()) {
      required.add(dialect.everything());
    }
    return closer(dialect.all(required, refused), clauses, text);
  }

  /** Words that are only related to those asked for make no answer, but they rank one. */
  private @Nullable Q loosely(int least, List<Clause> clauses, IndexedText text) {
    Q found = atLeast(least, clauses, text, choice -> loose(choice, text));
    List<Q> related = new ArrayList<>();
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Word(String word)) {
        addIfAny(related, looseWords.related(word, text));
      }
    }
    return found == null || related.isEmpty() ? found : dialect.raised(found, related);
  }

  /** A word that an answer may lack is answered a little by any word of its family. */
  private @Nullable Q loose(Clause clause, IndexedText text) {
    return clause instanceof Clause.Word(String word)
        ? looseWords.word(word, text)
        : query(clause, text);
  }

  private @Nullable Q atLeast(
      int least,
      List<Clause> clauses,
      IndexedText text,
      Function<Clause, @Nullable Q> translation) {
    List<Q> choices = new ArrayList<>();
    clauses.forEach(clause -> addIfAny(choices, translation.apply(clause)));
    return choices.isEmpty()
        ? null
        : closer(dialect.atLeast(Math.clamp(least, 1, choices.size()), choices), clauses, text);
  }

  private @Nullable Q widened(@Nullable Q narrow, @Nullable Q wider) {
    if (narrow == null || wider == null) {
      return narrow != null ? narrow : wider;
    }
    return dialect.best(List.of(narrow, dialect.boosted(wider, weights.wider())));
  }

  /** The same articles, those first in which words stand together as they do in the query. */
  private Q closer(Q query, List<Clause> clauses, IndexedText text) {
    if (text != IndexedText.TEXT) {
      return query;
    }
    List<Q> adjacency = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Word(String word)) {
        run.add(word);
      } else {
        addAdjacency(adjacency, run);
        run.clear();
      }
    }
    addAdjacency(adjacency, run);
    return adjacency.isEmpty() ? query : dialect.raised(query, adjacency);
  }

  private void addAdjacency(List<Q> adjacency, List<String> run) {
    if (run.size() > 1) {
      adjacency.addAll(words.adjacency(run));
    }
  }

  private void addIfAny(List<Q> queries, @Nullable Q query) {
    if (query != null) {
      queries.add(query);
    }
  }
}
