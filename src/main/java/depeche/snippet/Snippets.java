package depeche.snippet;

import depeche.article.Article;
import depeche.article.Language;
import depeche.text.Chains;

/** Finds where a query matches in an article, and the passages that answer it best. */
public final class Snippets {
  private final Chains chains;

  public Snippets(Chains chains) {
    this.chains = chains;
  }

  /**
   * Where {@code article} answers what was asked.
   *
   * @param language the article's
   */
  public Highlights of(Article article, Language language, Asked asked) {
    return new Highlights(chains, article, language, asked);
  }
}
