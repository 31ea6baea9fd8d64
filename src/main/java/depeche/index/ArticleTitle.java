package depeche.index;

import depeche.article.ArticleId;

/** What an article is called. */
public record ArticleTitle(ArticleId id, String text) {}
