package depeche.desk;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.article.MentionKind;
import depeche.desk.Explanation.Reason;
import depeche.index.Account;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.query.Clause;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.Sort;
import depeche.text.Chains;
import depeche.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Explains scores, and says them in the words that the reader typed. */
final class Explaining {
  private final ArticleIndex index;
  private final Chains chains;
  private final Recency recency;

  Explaining(ArticleIndex index, Chains chains, Recency recency) {
    this.index = index;
    this.chains = chains;
    this.recency = recency;
  }

  /**
   * @param ignored the kinds of mention that do not count
   */
  Optional<Explanation> explain(ArticleId id, Interpretation query, Set<MentionKind> ignored) {
    return index.find(id).map(article -> explain(article, query, ignored));
  }

  private Explanation explain(
      EnrichedArticle article, Interpretation query, Set<MentionKind> ignored) {
    ArticleId id = article.article().id();
    Optional<Account> strict = account(query.expanded(), id, query.languages(), ignored);
    Optional<Account> account =
        strict.isPresent()
            ? strict
            : Relaxation.of(query.clause())
                .flatMap(words -> account(words.atLeast(1), id, query.languages(), ignored));
    Map<String, String> typed = typed(query);
    return new Explanation(
        article,
        account.isPresent(),
        account.isPresent() && strict.isEmpty(),
        account.map(Account::score).orElse(0.0),
        account.map(Account::contributions).orElse(List.of()).stream()
            .map(part -> new Reason(words(part.terms(), typed), part))
            .toList());
  }

  private Optional<Account> account(
      Clause clause, ArticleId id, List<Language> languages, Set<MentionKind> ignored) {
    return index.explain(
        new ArticleQuery(
            clause,
            languages,
            Filters.ignoring(ignored),
            Sort.RELEVANCE,
            1,
            null,
            FacetChoice.NONE,
            recency.today()),
        id);
  }

  private static String words(List<String> terms, Map<String, String> typed) {
    return terms.stream()
        .map(term -> typed.getOrDefault(term, term))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** From the terms that the query looks for to the words they were typed as. */
  private Map<String, String> typed(Interpretation query) {
    Map<String, String> typed = new HashMap<>();
    List<String> words = QueryLanguages.words(query.written()).toList();
    for (Language language : query.languages()) {
      for (String word : words) {
        for (Token token : chains.tokens(language, word)) {
          String written = word.substring(token.start(), token.end());
          typed.putIfAbsent(token.surface(), written);
          typed.putIfAbsent(token.exact(), written);
          typed.putIfAbsent(token.stem(), written);
        }
      }
    }
    return typed;
  }
}
