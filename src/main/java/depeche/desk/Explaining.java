package depeche.desk;

import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Language;
import depeche.article.MentionKind;
import depeche.index.Account;
import depeche.index.ArticleIndex;
import depeche.index.ArticleQuery;
import depeche.query.Clause;
import depeche.query.FacetChoice;
import depeche.query.Filters;
import depeche.query.Sort;
import depeche.text.Chains;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    Wording wording = new Wording(chains, query, article);
    return new Explanation(
        article,
        account.isPresent(),
        account.isPresent() && strict.isEmpty(),
        account.map(Account::score).orElse(0.0),
        account.map(Account::contributions).orElse(List.of()).stream()
            .map(wording::reason)
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
}
