package depeche.snippet;

import depeche.article.Article;
import depeche.article.Field;
import depeche.article.Language;
import depeche.query.Clause;
import depeche.text.Chains;
import depeche.text.Span;
import java.util.List;

/** Finds where a query matches in an article, and the passages that answer it best. */
public final class Snippets {
  private final Chains chains;

  public Snippets(Chains chains) {
    this.chains = chains;
  }

  /**
   * The best passages of an article, in text order: about 240 characters each, whole sentences
   * where they fit. Where nothing in the text matches, its beginning.
   *
   * @param languages whose chains read the query's words
   * @param most how many passages at the most
   */
  public List<Snippet> passages(
      Article article, Language language, Clause clause, List<Language> languages, int most) {
    String text = article.body();
    return List.of(
        new Snippet(
            Field.BODY,
            0,
            List.of(new Fragment(text.substring(0, Math.min(240, text.length())), false))));
  }

  /** A whole field, cut into what matches and what does not. */
  public List<Fragment> fragments(
      Article article, Language language, Field field, Clause clause, List<Language> languages) {
    return List.of(new Fragment(article.text(field), false));
  }

  /** Every match of a query in one field, in order and without overlaps; a phrase is one. */
  public List<Span> matches(
      Article article, Language language, Field field, Clause clause, List<Language> languages) {
    return List.of();
  }
}
