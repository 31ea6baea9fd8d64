package depeche.snippet;

import depeche.article.Article;
import depeche.article.Language;
import depeche.query.Clause;
import depeche.text.Chains;
import java.util.List;

/** Finds where a query matches in an article, and the passages that answer it best. */
public final class Snippets {
  private final Chains chains;

  public Snippets(Chains chains) {
    this.chains = chains;
  }

  /**
   * Where {@code article} answers {@code clause}.
   *
   * @param language the article's
   * @param clause as the reader wrote it, stop words included
   * @param languages whose chains read the query's words, the likeliest first
   */
  public Highlights of(
      Article article, Language language, Clause clause, List<Language> languages) {
    return new Highlights(chains, article, language, clause, languages);
  }
}
