package depeche.web.page;

import depeche.article.Article;
import depeche.desk.Explanation;
import depeche.web.ArticleAddress;
import depeche.web.Reasons;
import depeche.web.Words;

/** Lays out why an article has its score. */
final class ExplainPages {
  private final Messages messages;
  private final Frames frames;
  private final QueryString here;

  ExplainPages(Messages messages, Frames frames, QueryString here) {
    this.messages = messages;
    this.frames = frames;
    this.here = here;
  }

  ExplainPage of(Explanation explanation) {
    Article article = explanation.article().article();
    String title = article.title().isBlank() ? messages.text("article.untitled") : article.title();
    Words words = messages.language().words();
    return new ExplainPage(
        frames.explain(messages.text("explain.title"), Address.explain(article.id()), here),
        TextLanguage.of(explanation.article().language()),
        title,
        here.on(ArticleAddress.of(article.id())),
        Address.search(here).on(Address.SEARCH),
        Reasons.summary(explanation, words),
        Reasons.sentences(explanation, words));
  }
}
